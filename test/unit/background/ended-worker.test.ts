import "fake-indexeddb/auto";
import { expect, test, vi } from "vitest";
import { recover } from "../../../src/background/coordinator";
import { beginHistory, latestHistory } from "../../../src/background/journal-store";
import { started } from "../run/history";

const alarms = vi.hoisted(() => ({ create: vi.fn(), clear: vi.fn() }));
const handOut = vi.hoisted(() => ({ handOutAll: vi.fn() }));
vi.mock("../../../src/background/hand-out", () => handOut);
vi.mock("../../../src/browser", () => ({
  browser: { alarms, storage: { session: { get: async () => ({ driven: "run" }) } } },
}));

test("what a worker meets that has been ended is not told of the run, and the alarm stays for the next one", async () => {
  const work = new Promise<void>((resolve, reject) => {
    const request = (_name: string, does: () => Promise<void>) => does().then(resolve, reject);
    vi.stubGlobal("navigator", { locks: { request } });
  });
  const began = { ...started(), run: "run" };
  await beginHistory("run", began);
  handOut.handOutAll.mockRejectedValueOnce(new Error("No SW"));
  await recover();
  await work;
  expect(handOut.handOutAll).toHaveBeenCalled();
  expect(await latestHistory()).toEqual({ run: "run", events: [began] });
  expect(alarms.clear).not.toHaveBeenCalled();
});
