import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { saveFiles } from "../../scripts/drive/save-files";
import { foundIn, secrets } from "../dom/content/record/secrets";
import { newFolder } from "./commands/run-command";
import { people } from "./people";
import { carryOut, openStage, resetStage, type Stage, settings } from "./stage";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ scenario: "small", knobs: { motion: false } });
  await settings(stage, {});
});
afterAll(() => stage.close());

/** What a signed-in page holds besides what it shows, and its address after a sign-in. */
const { token, cookie, query, hash } = secrets;

/** Runs in the page. */
function plant(secret: Pick<typeof secrets, "token" | "cookie" | "query" | "hash">): void {
  // biome-ignore lint/suspicious/noDocumentCookie: so that the browser at test needs no newer way.
  document.cookie = secret.cookie;
  localStorage.setItem("oidc.user", secret.token);
  sessionStorage.setItem("oidc.user", secret.token);
  history.replaceState(null, "", `${location.pathname}?${secret.query}=${secret.token}#${secret.hash}`);
  document.head.insertAdjacentHTML("beforeend", `<meta name="csrf" content="${secret.token}">`);
  document.body.insertAdjacentHTML(
    "beforeend",
    `<input type="hidden" value="${secret.token}"><script type="application/json">{"t":"${secret.token}"}</script>`,
  );
}

/** Saves the journal's text as an admin does, and gives what is in the file. */
async function savedText(): Promise<string> {
  expect((await stage.surface.reach(["ended"], 60_000))?.status).toBe("ended");
  const folder = newFolder();
  await saveFiles(stage.browser, stage.surface, folder, ["journal.txt"]);
  return readFileSync(join(folder, "journal.txt"), "utf8");
}

/** The time an event has, at the beginning of its line. */
const time = String.raw`  \d\d:\d\d:\d\d\.\d{3} `;
const line = (text: string): RegExp => new RegExp(`^${time}${text}$`);
const plain = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The lines that must follow one another in a part of the text, with others between them. */
function expectInOrder(part: string, wanted: readonly RegExp[]): void {
  const lines = part.split("\n");
  let at = -1;
  for (const one of wanted) {
    at = lines.findIndex((text, index) => index > at && one.test(text));
    expect(at, `${one} in\n${part}`).toBeGreaterThanOrEqual(0);
  }
}

test("the text that is saved explains a verified, a refused and a failed row step by step, and holds no secret of the page", async () => {
  await resetStage(stage, { scenario: "small", knobs: { motion: false } });
  const chosen = people(stage.portal, (held) => held > 1).slice(0, 3);
  const [done, other, turned] = chosen;
  if (!done || !other || !turned) throw new Error("not enough people");
  const rows = chosen.map(({ email, licenses }) => ({ user: email, licenses: licenses.slice(0, 1) }));
  stage.portal.setKnobs({ "other-admin": `user:${other.email}`, "fail-save": `user:${turned.email}` });
  await stage.page.evaluate(plant, { token, cookie, query, hash });
  expect(await stage.page.evaluate(() => document.cookie + location.href)).toContain(cookie);
  const report = await carryOut(stage, rows);
  expect(report.rows.map(({ state }) => state)).toEqual(["verified", "refused", "failed"]);

  const text = await savedText();
  const [run = "", ...parts] = text.trimEnd().split("\n\n");
  expect(run).toContain(`at ${stage.portal.licensesUrl}\n`);
  expect(run).toContain("ended (done)");
  expect(parts).toHaveLength(3);
  const [verified = "", refused = "", failed = ""] = parts;

  for (const [at, { email, licenses }] of chosen.entries()) {
    const held = licenses.map(plain).join(", ");
    expectInOrder(parts[at] ?? "", [
      new RegExp(`^Row ${at + 1}: deallocate, ${plain(email)}: ${plain(licenses[0] ?? "")}$`),
      new RegExp(`^  planned from: ${held}$`),
      new RegExp(`^  planned to: ${licenses.slice(1).map(plain).join(", ")}$`),
      line("attempt 1 begins, in lane 1"),
      line(`looked for the section "License Allocations to Users": found.*; the page shows: .+`),
      line(
        `looked for "Edit license allocation" at the one row: found, pressed; the page shows: ${held.toLowerCase()}`,
      ),
      line(`looked for the panel "Edit License Allocation", at rest: found, .*; the page shows: ${held}`),
      line("looked for the boxes of the licenses to clear: found, pressed; the page shows: .+"),
      line(`about to write\\. Before: ${held}\\. After: ${licenses.slice(1).map(plain).join(", ")}`),
    ]);
  }
  const left = done.licenses.slice(1).map(plain).join(", ");
  expectInOrder(verified, [
    line("pressed; the portal said: panel closed.*"),
    line(`read afresh: ${left}.*`),
    line("verified.*"),
  ]);
  const [, whyRefused, whyFailed] = report.rows.map(({ reason }) => plain(reason?.text ?? "no reason"));
  expectInOrder(refused, [
    line("nothing was pressed: .*changed while the panel was open.*"),
    line("attempt 2 begins.*"),
    line(`refused: ${whyRefused} Read: .+`),
  ]);
  expect(refused).not.toContain("pressed; the portal said");
  const held = turned.licenses.map(plain).join(", ");
  expectInOrder(failed, [
    line("pressed; the portal said: panel still open.*"),
    line(`read afresh: ${held}.*`),
    line(`failed: ${whyFailed} Read: ${held}.*`),
  ]);
  expect(foundIn(text)).toEqual([]);
});
