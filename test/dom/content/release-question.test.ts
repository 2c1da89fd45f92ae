import { beforeEach, describe, expect, test } from "vitest";
import { hasPressed } from "../../../src/content/attempt";
import type { Outcome } from "../../../src/messages";
import { type Lease, question } from "./group-markup";
import type { GroupPage } from "./group-page";
import { atMembers, beginGroups, groupAttempt, inMembers, nextAttempt, releaseOf } from "./group-steps";
import { kimLease, roeLease, salesUsed, used } from "./leases";
import { add, clicksOn, later, one } from "./page";
import { code } from "./steps";

const kim = kimLease.email;
const licenses = ["Attended", "Tester"];
let page: GroupPage;

const begin = async (...leases: readonly Lease[]): Promise<void> => {
  page = beginGroups([used(...leases), salesUsed]);
  await atMembers();
  await inMembers();
};
beforeEach(() => begin(kimLease, roeLease));

const release = (user = kim, held = licenses): Promise<Outcome> => releaseOf(user, held);
const pressed = (): boolean => {
  const { run, row, attempt } = groupAttempt();
  return hasPressed(run, row, attempt);
};

describe("where the portal asks first", () => {
  test("its question about this user is confirmed, by e-mail or by a name that stands once", async () => {
    page.asks = ({ email }) => `<p>${email}</p>`;
    expect(await release()).toMatchObject({ kind: "done", pressed: true, seen: "entry gone" });
    page.asks = ({ name }) => `<p>Release the license of ${name}?</p>`;
    nextAttempt();
    expect(code(await release(roeLease.email, ["Tester"]))).toBe("done");
    expect(page.released).toEqual([kim, roeLease.email]);
  });

  test.each([
    ["another user's e-mail", () => `<p>${roeLease.email}</p>`],
    ["another user's name", () => "<p>Robin Roe</p>"],
    ["both names", () => "<p>Alex Kim and Robin Roe</p>"],
    ["both e-mails", () => `<p>${kim}</p><p>${roeLease.email}</p>`],
    ["this name and another e-mail", () => `<p>Alex Kim</p><p>${roeLease.email}</p>`],
    ["a longer name", () => "<p>Alex Kimball</p>"],
    ["nobody", () => "<p>Are you sure?</p>"],
  ])("about %s: it is left by its Cancel", async (_, asks) => {
    page.asks = asks;
    expect(code(await release())).toBe("again panel-of-another-user");
    expect([page.released, document.querySelector("[role=dialog]")]).toEqual([[], null]);
    expect(pressed()).toBe(true);
  });

  test("two of one name: the name alone is not enough, the e-mail is", async () => {
    await begin(kimLease, { ...roeLease, name: "Alex Kim" });
    page.asks = ({ name }) => `<p>${name}</p>`;
    expect(code(await release())).toBe("again panel-of-another-user");
    page.asks = ({ name, email }) => `<p>${name}</p><p>${email}</p>`;
    nextAttempt();
    expect(code(await release())).toBe("done");
    expect(page.released).toEqual([kim]);
  });

  test("two questions are open: both are left", async () => {
    page.asks = () => `<p>${kim}</p>`;
    one("[data-leases] > ul").addEventListener("click", () => add(question(`<p>${roeLease.email}</p>`), one("#app")), {
      capture: true,
      once: true,
    });
    expect((await release()).kind).toBe("again");
    expect(page.released).toEqual([]);
  });

  test("one that turns to another user when the pointer comes is not confirmed", async () => {
    page.asks = ({ email }) => `<p>${email}</p>`;
    let turned = false;
    document.addEventListener(
      "mouseover",
      ({ target }) => {
        const shown = document.querySelector("[role=dialog] p");
        if (!turned && shown && target instanceof Element && target.closest("[role=dialog]")) {
          turned = true;
          shown.replaceChildren(roeLease.email);
        }
      },
      { capture: true },
    );
    expect(code(await release())).toBe("again panel-of-another-user");
    expect(page.released).toEqual([]);
  });

  test("one that was open before is left first, and not taken for this user's", async () => {
    add(question(`<p>${kim}</p>`), one("#app"));
    const clicks = clicksOn(one("[role=dialog] button:last-child"));
    expect(code(await release())).toBe("done");
    expect([clicks.count(), page.released]).toEqual([0, [kim]]);
  });

  test("one that says a little later whom it is about is waited for", async () => {
    page.asks = ({ email }) => `<p hidden>${email}</p>`;
    const reveal = (): void => document.querySelector("[role=dialog] p")?.removeAttribute("hidden");
    one("[data-leases] > ul").addEventListener("click", () => later(900, reveal), { capture: true, once: true });
    expect(code(await release())).toBe("done");
    expect(page.released).toEqual([kim]);
  });
});
