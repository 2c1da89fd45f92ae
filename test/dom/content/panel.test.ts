import { describe, expect, test } from "vitest";
import { openPanels } from "../../../src/content/panel";
import { panelOf } from "../../../src/content/panel-of";
import { readPanel } from "../../../src/content/panel-reading";
import { en } from "../../../src/portal/labels/en";
import { one, openPage, shadow } from "./page";
import { containers, drawer } from "./panels";
import { accordion, list, portal, USERS } from "./portal";

const alex = "alex.kim@acme.example";
const ofUser = (user: string) => ({ name: "Edit License Allocation" as const, of: { user }, others: [] });

/** The code of the refusal, or whose panel it is. */
function whose(html: string, user = alex): string {
  openPage(html);
  const panel = panelOf(en, ofUser(user));
  return "code" in panel ? panel.code : panel.emails.join();
}

describe.each(containers)("%s", (_, container) => {
  test("is this user's panel, and is read", () => {
    expect(whose(portal({ over: container() }))).toBe(alex);
    const [panel] = openPanels(en);
    expect(panel && readPanel(panel, en)).toEqual({
      option: "Allocate to User",
      boxes: [
        { label: "Attended", checked: true },
        { label: "Tester", checked: true },
        { label: "Insights", checked: false },
      ],
    });
  });

  test("of another user is refused", () => {
    expect(whose(portal({ over: container({ email: "robin@acme.example" }) }))).toBe("panel-of-another-user");
  });

  test("that shows no e-mail is refused", () => {
    expect(whose(portal({ over: container({ email: "Alex K." }) }))).toBe("identity-not-shown");
  });

  test("that shows two e-mails is refused", () => {
    const title = "Edit License Allocation</h2><p>robin@acme.example</p><h2>";
    expect(whose(portal({ over: container({ title }) }))).toBe("panel-of-another-user");
  });

  test.each(["visibility: hidden", "display: none"])("closed and kept with its old text (%s) is not open", (style) => {
    expect(whose(portal({ over: container({ style }) }))).toBe("panel-not-open");
  });

  test("an old one still leaving beside the new one: neither is chosen", () => {
    const both = container({ email: "robin@acme.example" }) + container();
    expect(whose(portal({ over: both }))).toBe("panel-of-another-user");
    expect(whose(portal({ over: container() + container() }))).not.toBe(alex);
  });

  test("the old one hidden, the new one is the one", () => {
    const both = container({ email: "robin@acme.example", style: "visibility: hidden" }) + container();
    expect(whose(portal({ over: both }))).toBe(alex);
  });

  test("of a group or with another title is not it", () => {
    expect(whose(portal({ over: container({ title: "Edit Group Allocation Rule" }) }))).toBe("panel-not-open");
  });
});

describe("where a panel ends", () => {
  test("a title in a hidden panel beside a foreign form does not make that form the panel", () => {
    const foreign = "<form><h2>Rename</h2><input aria-label='Name'><button>Save</button></form>";
    const over = `<div>${drawer({ style: "visibility: hidden" })}${foreign}</div>`;
    expect(whose(portal({ over }))).toBe("panel-not-open");
  });

  test("the page around it is no panel, whatever its title", () => {
    expect(whose(`<h2>Edit License Allocation</h2>${accordion(USERS, `${list()}<button>Save</button>`)}`)).toBe(
      "panel-not-open",
    );
  });

  test("under an aria-hidden root and inside a closed shadow root it is found", () => {
    expect(whose(`<div aria-hidden="true">${portal()}<div>${drawer()}</div></div>`)).toBe(alex);
    openPage(`${portal()}<ap-drawer></ap-drawer>`);
    shadow(one("ap-drawer"), drawer(), "closed");
    expect(panelOf(en, ofUser(alex))).toMatchObject({ emails: [alex] });
  });

  test("Save without a panel is nothing", () => {
    expect(whose(portal({ over: "<button>Save</button>" }))).toBe("panel-not-open");
  });
});
