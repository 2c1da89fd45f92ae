import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { recordPage } from "../../../../src/content/record/record-page";
import { Recording } from "../../../../src/portal/recording";
import { one, openPage, shadow } from "../page";
import { portal } from "../portal";
import { foundIn, searched, secrets } from "./secrets";

const { user, otherUser, email, account, organization, group, license, quota, id, number, token, customer } = secrets;
const address = `https://cloud.uipath.com/${organization}/portal_/admin/${account}/licenses?q=${secrets.query}&t=${token}#${secrets.hash}`;

const recorded = (html: string): string => {
  openPage(html, address);
  document.title = `${user} – ${customer}`;
  return recordPage("0.0.0").text;
};

describe("nothing that tells of anybody is in a recording", () => {
  const everywhere: readonly (readonly [string, string])[] = [
    [
      "cells and rows",
      `<table><tbody><tr data-id="${id}"><td title="${user}">${user}</td><td>${email}</td><td>${license}, ${group}</td></tr></tbody></table>`,
    ],
    [
      "a row header",
      `<div role="grid"><div role="row"><div role="rowheader">${user}</div><div role="gridcell">${quota}</div></div></div>`,
    ],
    ["text of its own", `<main><p>Signed in as ${user} of ${customer}</p><span>${group}</span>${number}</main>`],
    [
      "titles",
      `<h1>${user}</h1><h2>Edit Group for ${group}</h2><h2>License inheritance from group: ${group}</h2><h3>About ${customer}</h3>`,
    ],
    [
      "names of controls",
      `<button aria-label="Remove ${user}"></button><button>Sign out ${account}</button><a href="/u/${account}?t=${token}">${otherUser}</a>`,
    ],
    [
      "tabs, columns and sections",
      `<button role="tab">${group}</button><table><thead><tr><th scope="col">${customer}</th></tr></thead></table><div role="button" aria-expanded="true">${group}</div>`,
    ],
    [
      "menus",
      `<div role="menu"><div role="menuitem">Switch to ${customer}</div></div><ul role="listbox"><li role="option">${user}</li></ul>`,
    ],
    [
      "chips",
      `<div class="MuiChip-root" role="button"><span>${user}</span><svg aria-label="Remove ${user}"></svg></div>`,
    ],
    ["messages", `<div role="alert">${user} was removed from ${group}</div><div aria-live="polite">${email}</div>`],
    [
      "bread crumbs",
      `<nav aria-label="breadcrumb"><ol><li><a href="#">${customer}</a></li><li>${group}</li></ol></nav>`,
    ],
    [
      "ids and references",
      `<label for="f-${account}">Name</label><input id="f-${account}" aria-describedby="d-${id}"><p id="d-${id}">${user}</p>`,
    ],
    [
      "attributes",
      `<div data-user="${email}" data-${account}="1" data-token="${token}" data-testid="row-${account}-${id}" x-${account}="${user}" onclick="go('${token}')"></div>`,
    ],
    [
      "states",
      `<div role="${account}" aria-sort="${account}" aria-haspopup="${account}" aria-rowcount="${quota}" aria-valuetext="${user}" lang="${account}"></div>`,
    ],
    [
      "names and values of fields",
      `<input name="${account}" value="${email}" placeholder="Ask ${user}" autocomplete="${account}"><input type="hidden" value="${token}"><input type="password" value="${token}"><textarea>${user}</textarea><input type="number" value="${quota}"><input type="submit" value="Send to ${user}">`,
    ],
    ["select", `<select><option selected value="${account}">${group}</option></select>`],
    [
      "scripts, styles and comments",
      `<script type="application/json">{"token":"${token}"}</script><style>.${account}::after { content: "${user}" }</style><!-- ${email} --><noscript>${user}</noscript><template><p>${user}</p></template>`,
    ],
    [
      "inline styles and classes",
      `<div class="user-${account} ${organization}-theme" style="background: url(https://x.example/${account}.png)"></div>`,
    ],
    [
      "pictures",
      `<img src="/${account}.png" alt="${user}"><svg role="img" aria-label="${user}"><title>${user}</title><text>${group}</text></svg>`,
    ],
    [
      "frames",
      `<iframe src="/${account}?t=${token}" title="${user}" srcdoc="<p>${user}</p>" name="${account}">${user}</iframe>`,
    ],
    [
      "elements of their own",
      `<${organization}-card label="${user}"><p slot="${account}">${group}</p></${organization}-card><${account}>${user}</${account}>`,
    ],
    [
      "what is hidden",
      `<div hidden>${user}<button aria-label="${user}"></button></div><p style="visibility:hidden">${group}</p>`,
    ],
    [
      "quotas and counts",
      `<div role="progressbar" aria-valuenow="${quota}" aria-label="${license}"></div><p>${quota} of ${quota}</p><p>1–25 of ${quota}</p><p>${user} 1–25 of ${quota} ${group}</p>`,
    ],
    [
      "descriptions",
      `<div aria-description="${user}" aria-roledescription="${group}" mattooltip="${user}" label="${group}" alt="${user}"></div>`,
    ],
  ];

  test.each(everywhere)("%s", (_, html) => {
    expect(foundIn(html), "the secret is in the page").not.toEqual([]);
    expect(foundIn(recorded(html))).toEqual([]);
    expect(foundIn(recorded(`${portal()}<main><div role="dialog">${html}</div></main>`))).toEqual([]);
  });

  test.each(["open", "closed"] as const)("%s shadow roots", (mode) => {
    for (const [, html] of everywhere) {
      openPage("<ap-shell></ap-shell>", address);
      shadow(one("ap-shell"), `${html}<slot name="${account}"></slot>`, mode);
      const { text } = recordPage("0.0.0");
      expect(text).toContain(`"shadow":"${mode}"`);
      expect(foundIn(text)).toEqual([]);
    }
  });

  test("names of controls that stand in most rows keep their known words, the others are asked about", () => {
    const rows = [user, otherUser, group, customer].map(
      (name) =>
        `<tr><td>${name}</td><td><button aria-label="Reassign ${customer}"></button><button aria-label="Open ${name}"></button></td></tr>`,
    );
    openPage(`<table><tbody>${rows.join("")}</tbody></table>`, address);
    const { text, unknown } = recordPage("0.0.0");
    expect(foundIn(text)).toEqual([]);
    expect(text).toContain('"aria-label":"Reassign word-1"');
    expect(unknown).toEqual([{ placeholder: "word-1", words: customer, name: `Reassign ${customer}` }]);
  });

  test("the address is its shape, without organization, unknown words, query and hash; storage is not looked at", () => {
    localStorage.setItem("oidc.user", token);
    sessionStorage.setItem(account, email);
    const text = recorded(portal());
    expect(z(text).path).toBe("/organization/portal_/admin/x/licenses");
    expect(foundIn(text)).toEqual([]);
    localStorage.clear();
    sessionStorage.clear();
  });

  test("an organization's own host is not told", () => {
    openPage(portal(), `https://uipath.${organization}.example/${organization}/portal_/admin/licenses`);
    const text = recordPage("0.0.0").text;
    expect(z(text).host).toBe("another host");
    expect(foundIn(text)).toEqual([]);
  });

  beforeEach(() => {
    document.title = "";
  });
});

/** Every text of a recording that may hold words of the page. */
const z = (text: string): Recording => Recording.parse(JSON.parse(text));

describe("whatever stands wherever in a page", () => {
  const piece = fc.constantFrom(...searched);
  const tag = fc.constantFrom("div", "span", "p", "h2", "button", "li", "td", "label", "ap-card", "th", "a");
  const name = fc.constantFrom(
    "aria-label",
    "title",
    "class",
    "id",
    "data-testid",
    "data-state",
    "role",
    "alt",
    "slot",
    "href",
    "value",
    "name",
    "for",
    "aria-describedby",
    "type",
  );
  const around = fc.constantFrom(
    "",
    "Edit ",
    "License Allocation for ",
    "for ",
    "Save: ",
    "12 ",
    "user-",
    "Edit Group - ",
  );

  test("no secret is in its recording", () => {
    const element = fc.tuple(tag, fc.array(fc.tuple(name, around, piece), { maxLength: 4 }), around, piece);
    fc.assert(
      fc.property(fc.array(element, { minLength: 1, maxLength: 6 }), (elements) => {
        openPage("", address);
        let at: Element = document.body;
        for (const [called, attributes, before, text] of elements) {
          const made = document.createElement(called);
          for (const [attribute, start, value] of attributes) made.setAttribute(attribute, `${start}${value}`);
          made.append(`${before}${text}`);
          at.append(made);
          at = made;
        }
        expect(foundIn(recordPage("0.0.0").text)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
