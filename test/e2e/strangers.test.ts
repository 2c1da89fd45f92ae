import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { folderOf } from "../../scripts/build/extension";
import { openBrowser } from "../../scripts/drive/launch";
import { findBrowser } from "../../scripts/setup/find-browser.mjs";
import { messages } from "../../src/messages";
import { requestRecord } from "./own-requests";
import { people } from "./people";
import { openStage, preview, resetStage, type Stage, settings } from "./stage";

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

test("a content script that was taken over is told nothing: no state is pushed to it, and nothing that is kept can be read or changed", async () => {
  await settings(stage, { protectedUsers: ["ceo@acme.example"] });
  const heard = await inContentScript(
    stage.page,
    `new Promise((resolve) => {
      const port = chrome.runtime.connect({ name: "surface" });
      port.onMessage.addListener((message) => resolve(JSON.stringify(message)));
      // What a surface is told comes within a quarter of a second of a change; a question that is answered comes after it.
      chrome.runtime.sendMessage({ name: "content-background/wait", request: { milliseconds: 1000 } }).then(() => resolve("nothing"));
    })`,
  );
  expect(heard).toBe("nothing");
  for (const area of ["local", "session", "managed"]) {
    for (const tried of ["get(null)", "set({ settings: { protectedUsers: [] } })", "clear()"]) {
      const call = `chrome.storage.${area}.${tried}.then(() => "allowed", () => "kept out")`;
      expect(await inContentScript(stage.page, call), `${area}.${tried}`).toBe("kept out");
    }
  }
  const state = await stage.surface.ask("popup-background/state", { tab: null });
  expect(state.settings.protectedUsers).toEqual(["ceo@acme.example"]);
});

/** A browser with the extension and another that means it no good, and that one's worker. */
async function besideStranger(args: readonly string[] = []) {
  const found = findBrowser();
  if ("missing" in found) throw new Error(found.missing || "no browser");
  const folder = mkdtempSync(join(tmpdir(), "stranger-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const manifest = { manifest_version: 3, name: "Stranger", version: "1", background: { service_worker: "worker.js" } };
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
  writeFileSync(join(folder, "worker.js"), "");
  const choice = { path: found.path, profile: null, args, headless: true };
  const browser = await openBrowser(choice, [folderOf("chrome"), folder]);
  onTestFinished(() => browser.close());
  const ours = await browser.waitForTarget((target) => target.url().endsWith("service-worker-loader.js"));
  const theirs = await browser.waitForTarget((target) => /worker\.js$/.test(target.url()));
  const worker = await theirs.worker();
  if (!worker) throw new Error("no stranger");
  return { browser, worker, ours: new URL(ours.url()).host };
}

test("another extension is not answered", async () => {
  const { worker, ours } = await besideStranger();
  const told = await worker.evaluate(
    (id) =>
      chrome.runtime.sendMessage(id, { name: "popup-background/state", request: { tab: null } }).then(
        () => "answered",
        () => "not answered",
      ),
    ours,
  );
  expect(told).toBe("not answered");
});

test("a request an extension does make stands in the browser's record, by which every stage is judged at its end", async () => {
  const requests = requestRecord();
  const { browser, worker } = await besideStranger([requests.argument]);
  await worker.evaluate(() => fetch("http://127.0.0.1:9/told").catch(() => undefined));
  await browser.close();
  expect((await requests.read()).fromExtension).toEqual(["http://127.0.0.1:9/told"]);
});

test("neither a page of the extension nor its worker could make a request, also to the portal", async () => {
  const worker = stage.browser.targets().find((target) => target.url().endsWith("service-worker-loader.js"));
  for (const context of [stage.surface.page, await worker?.worker()]) {
    const tried = await context?.evaluate(() =>
      fetch("https://cloud.uipath.com/acme/portal_/").then(
        () => "went out",
        () => "kept in",
      ),
    );
    expect(tried).toBe("kept in");
  }
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
