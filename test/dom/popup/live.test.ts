// @vitest-environment happy-dom
import "./background-stub";
import { beforeEach, describe, expect, test } from "vitest";
import type { AppState } from "../../../src/messages";
import { follow } from "../../../src/popup/live";
import { appState } from "../../e2e/popup/fixtures";
import { background } from "./background-stub";

const STATE = "popup-background/state";

describe("following the background", () => {
  let said: AppState[];
  let lost: number;
  const follower = { tab: () => 7, onState: (state: AppState) => void said.push(state), onLost: () => void lost++ };

  beforeEach(() => {
    said = [];
    lost = 0;
    Object.assign(background, { replies: { [STATE]: appState() }, sent: [], ports: [], dropAtOnce: false });
  });

  test("asks once, then takes what is pushed", async () => {
    await follow(follower);
    background.ports[0]?.push({ name: "background-popup/state", request: appState({ version: "next" }) });
    expect(said.map(({ version }) => version)).toEqual(["0.1.0", "next"]);
  });

  test("a push of another shape is not taken", async () => {
    await follow(follower);
    background.ports[0]?.push({ name: "background-popup/state", request: { tabs: "many" } });
    background.ports[0]?.push({ name: "something-else", request: appState() });
    expect(said).toHaveLength(1);
  });

  test("a worker that died is connected to again and asked again", async () => {
    await follow(follower);
    background.ports[0]?.drop();
    await expect.poll(() => said.length).toBe(2);
    expect(background.ports).toHaveLength(2);
    expect(background.sent.map(({ name }) => name)).toEqual([STATE, STATE]);
    expect(lost).toBe(0);
  });

  test("a background that drops every connection at once is given up, not asked for ever", async () => {
    background.dropAtOnce = true;
    await follow(follower);
    await expect.poll(() => lost).toBe(1);
    expect(background.ports).toHaveLength(3);
  });

  test("an answer of another shape is a lost background, not a state", async () => {
    background.replies = { [STATE]: { tabs: [] } };
    await follow(follower);
    expect(said).toEqual([]);
    expect(lost).toBe(1);
  });
});
