import { createReadStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const ours = /"initiator":"chrome-extension:\/\/[^"]*"/;
/** A tab of the portal that is opened for a lane is the admin's, as if opened by hand. */
const portalTab = /"request_type":"main frame".*"url":"https:\/\/cloud\.uipath\.com\//;
const address = /"url":"((?:https?|wss?):[^"]*)"/;

/**
 * The browser's own record of what it asks of the network, of every process and worker in it: nothing has to be attached to a worker for it, so
 * that workers die as they would.
 */
export function requestRecord() {
  const folder = mkdtempSync(join(tmpdir(), "requests-"));
  const file = join(folder, "net-log.json");
  return {
    argument: `--log-net-log=${file}`,
    /** Once the browser has ended: addresses that pages or workers of the extension asked for, and how many requests there were at all. */
    async read(): Promise<{ readonly fromExtension: string[]; readonly all: number }> {
      const fromExtension: string[] = [];
      let all = 0;
      for await (const line of createInterface({ input: createReadStream(file) })) {
        if (!line.includes('"initiator":')) continue;
        all += 1;
        const [, asked] = ours.test(line) && !portalTab.test(line) ? (address.exec(line) ?? []) : [];
        if (asked) fromExtension.push(asked);
      }
      rmSync(folder, { recursive: true, force: true });
      return { fromExtension, all };
    },
  };
}
