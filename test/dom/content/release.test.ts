import { beforeEach, describe, expect, test } from "vitest";
import { hasPressed } from "../../../src/content/attempt";
import { readLeases } from "../../../src/content/read-leases";
import type { Outcome } from "../../../src/messages";
import { en } from "../../../src/portal/labels/en";
import { entries, type Lease, leasesPanel, sales } from "./group-markup";
import type { GroupPage } from "./group-page";
import { atMembers, beginGroups, groupAttempt, inMembers, nextAttempt, releaseOf } from "./group-steps";
import { crowd, kimLease, roeLease, salesUsed, used } from "./leases";
import { add, hurry, one } from "./page";
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
function unwritten(outcome: Outcome, reasonCode: string): void {
  expect([code(outcome), page.released, pressed()]).toEqual([reasonCode, [], false]);
}

describe("Release license", () => {
  test("is pressed once, at the entry of exactly this user", async () => {
    expect(await release()).toMatchObject({ kind: "done", pressed: true, seen: "entry gone" });
    expect([page.released, pressed()]).toEqual([[kim], true]);
  });

  test("rows that the portal leaves where they are: the answer ends the wait", async () => {
    page.vanish = "on-refresh";
    expect(await release()).toMatchObject({ kind: "done", seen: "entry still there" });
    expect(page.released).toEqual([kim]);
  });

  test("other users of the same list follow, each in an attempt of its own", async () => {
    await release();
    nextAttempt();
    expect(pressed()).toBe(false);
    expect(code(await release(roeLease.email, ["Tester"]))).toBe("done");
    expect(page.released).toEqual([kim, roeLease.email]);
  });

  test("a list that was opened by the reading before is known as well", async () => {
    page = beginGroups([used(kimLease), salesUsed]);
    await readLeases(en, "Finance Automation", "start");
    nextAttempt();
    expect(code(await release())).toBe("done");
  });
});

describe("nothing is pressed", () => {
  test("the user is not on this page of the list, or not in the list", async () => {
    unwritten(await release("u1@acme.example"), "again row-not-found");
  });

  test("the entry holds other licenses than expected", async () => {
    unwritten(await release(kim, ["Attended"]), "again changed-since-preview");
    unwritten(await release(kim, []), "again changed-since-preview");
    unwritten(await release(kim, [...licenses, "Insights"]), "again changed-since-preview");
  });

  test("two entries of one e-mail", async () => {
    await begin(kimLease, kimLease);
    unwritten(await release(), "refused row-ambiguous");
  });

  test("a viewer has no button", async () => {
    for (const button of document.querySelectorAll(".MuiDrawer-root li > button")) button.remove();
    hurry();
    unwritten(await release(), "refused not-found");
  });

  test("the panel is another group's, or closed", async () => {
    document.querySelector("[data-leases] > p")?.replaceChildren("Sales");
    unwritten(await release(), "again panel-of-another-user");
    one(".MuiDrawer-root").remove();
    unwritten(await release(), "again panel-not-open");
  });

  test("two lists are open", async () => {
    add(leasesPanel(sales), one("#app"));
    expect((await release()).kind).not.toBe("done");
    expect(page.released).toEqual([]);
  });

  test("the list is loading", async () => {
    add('<i role="progressbar"></i>', one("[data-leases]"));
    hurry();
    unwritten(await release(), "again panel-not-settled");
  });

  test("no panel was ever confirmed in this attempt, and the list opened last is another's", async () => {
    page = beginGroups([used(kimLease), salesUsed]);
    await readLeases(en, "Sales", "start");
    add(leasesPanel(used()), one("#app"));
    expect((await release()).kind).toBe("again");
    expect(page.released).toEqual([]);
  });
});

describe("rows move between find and press: nobody else's license is released", () => {
  const list = (): Element => one("[data-leases] > ul");

  test.each(["mouseover", "pointermove"])("the entries change places at %s, the elements stay", async (event) => {
    const turn = (): void => {
      const [first, second] = [...list().children].map((item) => item.firstElementChild);
      if (first && second) [first.innerHTML, second.innerHTML] = [second.innerHTML, first.innerHTML];
    };
    document.addEventListener(event, turn, { capture: true, once: true });
    expect(code(await release())).toBe("done");
    expect(page.released).toEqual([kim]);
  });

  test("another page of the list is shown when the pointer comes", async () => {
    const turn = (): void => {
      list().innerHTML = entries(crowd(2));
    };
    document.addEventListener("mouseover", turn, { capture: true, once: true });
    unwritten(await release(), "again row-not-found");
  });

  test("the entry holds something else when the pointer comes", async () => {
    const turn = (): void => {
      list().innerHTML = entries([{ ...kimLease, licenses: "Attended" }, roeLease]);
    };
    document.addEventListener("mouseover", turn, { capture: true, once: true });
    unwritten(await release(), "again changed-since-preview");
  });
});
