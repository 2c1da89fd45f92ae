import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CDPSession, Page } from "puppeteer";
import { afterAll, beforeAll, expect, test } from "vitest";
import { folderOf } from "../../scripts/build/extension";
import { openBrowser } from "../../scripts/drive/launch";
import { findBrowser } from "../../scripts/setup/find-browser.mjs";
import { messages } from "../../src/messages";
import { people } from "./people";
import { carryOut, openStage, preview, resetStage, type Stage } from "./stage";

declare const chrome: { readonly runtime: { sendMessage(id: string, message: unknown): Promise<unknown> } };

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ scenario: "small", knobs: { motion: false } });
});
afterAll(() => stage.close());

const forSurface = Object.keys(messages).filter((name) => name.startsWith("popup-background/"));

/** Evaluates in the content script's own world of a page, where a page that broke out of its own would be. */
async function inContentScript(page: Page, expression: string): Promise<unknown> {
  const client = await page.createCDPSession();
  const worlds: number[] = [];
  client.on("Runtime.executionContextCreated", ({ context }) => {
    if (context.name === "License Sweep") worlds.push(context.id);
  });
  await client.send("Runtime.enable");
  const [contextId] = worlds;
  if (contextId === undefined) throw new Error("no content script");
  const { result, exceptionDetails } = await client.send("Runtime.evaluate", {
    contextId,
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  await client.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

test("a script of the page has no door to the extension", async () => {
  const door = await stage.page.evaluate(() => typeof Reflect.get(Reflect.get(globalThis, "chrome") ?? {}, "runtime"));
  expect(door).toBe("undefined");
});

test("a content script that was taken over can ask nothing of what the admin's own pages may ask", async () => {
  const rows = people(stage.portal).slice(0, 1);
  const plan = await preview(stage, [{ user: rows[0]?.email ?? "", procedure: "block" }]);
  const tab = await stage.tab();
  for (const name of [...forSurface, "toString", "__proto__"]) {
    const request = { tab, digest: plan.digest, word: plan.confirmWord, rows: [], users: [], portal: "" };
    const message = JSON.stringify({ name, request });
    const answer = await inContentScript(stage.page, `chrome.runtime.sendMessage(${message}).catch(() => undefined)`);
    expect(answer ?? null, name).toBeNull();
  }
  expect(stage.portal.writes).toEqual([]);
  const { run, plan: kept } = await stage.surface.ask("popup-background/state", { tab: null });
  expect(run).toBeNull();
  expect(kept?.digest).toBe(plan.digest);
});

test("another extension is not answered", async () => {
  const found = findBrowser();
  if ("missing" in found) throw new Error(found.missing || "no browser");
  const folder = mkdtempSync(join(tmpdir(), "stranger-"));
  const manifest = { manifest_version: 3, name: "Stranger", version: "1", background: { service_worker: "worker.js" } };
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
  writeFileSync(join(folder, "worker.js"), "");
  const choice = { path: found.path, profile: null, args: [], headless: true };
  const browser = await openBrowser(choice, [folderOf("chrome"), folder]);
  try {
    const ours = await browser.waitForTarget((target) => target.url().endsWith("service-worker-loader.js"));
    const theirs = await browser.waitForTarget((target) => /worker\.js$/.test(target.url()));
    const worker = await theirs.worker();
    const told = await worker?.evaluate(
      (id) =>
        chrome.runtime.sendMessage(id, { name: "popup-background/state", request: { tab: null } }).then(
          () => "answered",
          () => "not answered",
        ),
      new URL(ours.url()).host,
    );
    expect(told).toBe("not answered");
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

test("a whole run makes no request of the extension's own, and could make none", async () => {
  await resetStage(stage, { scenario: "small", knobs: { motion: false } });
  const asked: string[] = [];
  const listen = async (client: CDPSession | undefined): Promise<void> => {
    client?.on("Network.requestWillBeSent", ({ request }) => asked.push(request.url));
    await client?.send("Network.enable");
  };
  const worker = stage.browser.targets().find((target) => target.url().endsWith("service-worker-loader.js"));
  await listen(await worker?.createCDPSession());
  await listen(await stage.surface.page.createCDPSession());
  const rows = people(stage.portal, (count) => count > 1).map(({ email, licenses }) => ({
    user: email,
    licenses: licenses.slice(0, 1),
  }));
  const report = await carryOut(stage, rows);
  expect(report.summary.verified).toBe(rows.length);
  expect(asked.filter((url) => !url.startsWith("chrome-extension://"))).toEqual([]);
  const tried = await stage.surface.page.evaluate(() =>
    fetch("https://cloud.uipath.com/acme/portal_/").then(
      () => "went out",
      () => "kept in",
    ),
  );
  expect(tried).toBe("kept in");
});

test("what the page shows is text to us, whatever it is", async () => {
  await resetStage(stage, { scenario: "small", knobs: { motion: false } });
  const [user] = people(stage.portal);
  const record = [...stage.portal.store.users.values()].find(({ email }) => email === user?.email);
  if (!record) throw new Error("no user");
  const markup = '<img src="x" onerror="document.title = 1"><script>document.title = 2</script>';
  Object.assign(record, { name: markup, surname: "", displayName: markup });
  await stage.page.goto(stage.portal.licensesUrl, { waitUntil: "domcontentloaded" });
  const plan = await preview(stage, [{ user: user?.email ?? "", procedure: "block", note: markup }]);
  expect(plan.rows[0]?.standing).toBe("ready");
  await stage.surface.page.waitForSelector("[data-status=preview]");
  await stage.surface.page.waitForFunction((text) => document.body.innerText.includes(text), {}, markup);
  const seen = await stage.surface.page.evaluate(() => [
    document.title,
    document.querySelectorAll("body img, body script").length,
  ]);
  expect(seen).toEqual(["Preview – License Sweep", 0]);
});
