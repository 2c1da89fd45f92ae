import { beforeEach, describe, expect, test, vi } from "vitest";
import { recognize, recognizedLately } from "../../../src/content/recognize";
import { clock, licenses, one, openPage, shadow } from "./page";
import { GROUPS, list, portal, sections, tabs, toolbar, USERS } from "./portal";
import { mui } from "./tables";
import { verdict } from "./verdict";

const host = "https://cloud.uipath.com";
const guid = "2f1c7a52-0b1e-4b6a-9a57-1c2d3e4f5a6b";

describe("the organization's Licenses page", () => {
  test.each(sections)("is recognized with sections of %s", (_, section) => {
    expect(verdict(portal({ section }))).toBe("ready");
    expect(verdict(portal({ section, users: null }))).toBe("ready");
  });

  test("tells organization, portal, language and itself", () => {
    openPage(portal());
    expect(recognize("page-1")).toEqual({
      verdict: "ready",
      organization: "acme",
      portal: `${host}/acme`,
      language: "en",
      page: "page-1",
      missing: [],
    });
  });

  test("is recognized on another tab of it: the flow opens the Users tab first", () => {
    expect(verdict(portal({ tabs: tabs("Consumables"), users: null }))).toBe("ready");
  });

  test.each(["open", "closed"] as const)("is recognized inside an %s shadow root", (mode) => {
    openPage("<ap-shell></ap-shell>");
    shadow(one("ap-shell"), portal(), mode);
    expect(recognize("page-1").verdict).toBe("ready");
  });

  test("is recognized under an open modal panel, aria-hidden as it then is", () => {
    expect(verdict(portal().replace('id="root"', 'id="root" aria-hidden="true"'))).toBe("ready");
  });

  test("wording of other years counts", () => {
    const html = portal()
      .replaceAll("Robots & Services", "ROBOTS and services")
      .replace(USERS, "Assign Licenses to Users");
    expect(verdict(html)).toBe("ready");
  });
});

describe("pages on which nothing may be written", () => {
  test("user license management is off: neither section is there", () => {
    expect(verdict(portal().replace(USERS, "Totals").replace(GROUPS, "More"))).toBe("user-license-management-off");
  });

  test.each([
    { innerWidth: 0, innerHeight: 813 },
    { innerWidth: 1240, innerHeight: 0 },
  ])("a page without a size (%o): it was loaded in the background, nothing in it can be pressed", (size) => {
    openPage(portal());
    for (const [side, length] of Object.entries(size)) vi.stubGlobal(side, length);
    expect(recognize("page-1").verdict).toBe("not-shown");
    vi.unstubAllGlobals();
    expect(recognize("page-1").verdict).toBe("ready");
  });

  test("sections that may still come are awaited, not declared missing", () => {
    const empty = portal().replace(USERS, "Totals").replace(GROUPS, "More");
    expect(verdict(`${empty}<div role="progressbar"></div>`)).toBe("loading");
    openPage(empty);
    document.body.className = "has-skeletons";
    expect(recognize("page-1").verdict).toBe("loading");
  });

  const icons = /<button aria-label="Edit license allocation">.*?<\/button>/g;
  test("view only: no row has the edit icon and nobody can be added", () => {
    const users = list().replace("<button>Allocate Licenses</button>", "").replace(icons, "");
    expect(verdict(portal({ users }))).toBe("view-only");
  });

  test("without a row nothing is claimed about the right to edit", () => {
    expect(verdict(portal({ users: toolbar + mui([]) }))).toBe("ready");
    expect(verdict(portal({ users: list().replace("<button>Allocate Licenses</button>", "") }))).toBe("ready");
  });

  test("a License Migration under way", () => {
    const alert = '<div role="alert">License Migration is in progress</div>';
    expect(verdict(portal({ over: alert }))).toBe("license-migration");
    const bar = '<div role="progressbar" aria-valuenow="40" aria-label="License Migration"></div>';
    expect(verdict(portal({ over: bar }))).toBe("license-migration");
  });

  test("a License Migration that is only offered, or over, stops nothing", () => {
    expect(verdict(portal({ over: "<button>License Migration</button>" }))).toBe("ready");
    expect(verdict(portal({ over: '<div role="alert" hidden>License Migration is in progress</div>' }))).toBe("ready");
  });

  test("a language we do not know", () => {
    openPage(portal());
    document.documentElement.lang = "tr";
    expect(recognize("page-1")).toMatchObject({ verdict: "unknown-language", language: "tr" });
    document.documentElement.lang = "en-GB";
    expect(recognize("page-1").verdict).toBe("ready");
  });

  test("signed out", () => {
    expect(verdict("<main><label>Password <input type='password'></label></main>")).toBe("signed-out");
    expect(verdict(portal(), `${host}/acme/portal_/signinwithsso`)).toBe("signed-out");
    expect(verdict(portal({ over: "<input type='password' hidden>" }))).toBe("ready");
  });

  test("a shell around content that is still empty is loading, not another page", () => {
    const shell = "<header>UiPath Automation Cloud</header><nav>Home, favorites, all services</nav>";
    expect(verdict(`${shell}<main></main>`)).toBe("loading");
    expect(verdict(`${shell}<main><div hidden>Licenses</div></main>`)).toBe("loading");
    expect(verdict(`${shell}<main><p>Welcome back</p></main>`)).toBe("another-page");
  });

  test("a blank shell is loading, never an empty list", () => {
    expect(verdict("")).toBe("loading");
    expect(verdict("<div id='root'></div>")).toBe("loading");
    expect(verdict("<header>UiPath Automation Cloud</header><nav>Home, favorites, all services</nav>")).toBe("loading");
    const shell = "<header>UiPath Automation Cloud</header><nav>Home, favorites, all services</nav>";
    expect(verdict(`${shell}<main></main>`)).toBe("loading");
    expect(verdict(`${shell}<main><h1>Tenants</h1></main>`)).toBe("another-page");
    expect(verdict("<main><header>UiPath Automation Cloud</header><div role='progressbar'></div></main>")).toBe(
      "loading",
    );
  });
});

describe("an address that changes without a reload", () => {
  beforeEach(() => openPage(portal()));

  test("changes the verdict at once, also the one that is kept for a moment", () => {
    expect(recognizedLately("page-1").verdict).toBe("ready");
    window.happyDOM?.setURL(`${host}/acme/portal_/admin/${guid}/licenses`);
    expect(recognize("page-1").verdict).toBe("tenant-licenses");
    expect(recognizedLately("page-1").verdict).toBe("tenant-licenses");
    window.happyDOM?.setURL(`${host}/other/portal_/admin/licenses`);
    expect(recognizedLately("page-1")).toMatchObject({ verdict: "ready", organization: "other" });
    window.happyDOM?.setURL(licenses);
    expect(recognizedLately("page-1")).toMatchObject({ verdict: "ready", organization: "acme" });
  });

  test("content that changed is seen after a quarter of a second, a page that was not ready at once", () => {
    clock.advance(1000);
    expect(recognizedLately("page-1").verdict).toBe("ready");
    document.body.innerHTML = "";
    clock.advance(251);
    expect(recognizedLately("page-1").verdict).toBe("loading");
    document.body.innerHTML = portal();
    expect(recognizedLately("page-1").verdict).toBe("ready");
  });
});
