import { describe, expect, test } from "vitest";
import { takeOutPeople } from "../../../src/content/people-field";
import { en } from "../../../src/portal/labels/en";
import { one, openPage } from "./page";
import { ana } from "./people-page";

describe("controls that are not somebody's own", () => {
  const panel = (entries: string): void =>
    openPage(`<div id="panel"><label for="i">Names</label><div>${entries}<input id="i" role="combobox">
      <button aria-label="Clear">x</button></div><button>Save</button></div>`);
  async function refusal(entries: string): Promise<string> {
    panel(entries);
    let clicks = 0;
    document.body.addEventListener("click", () => {
      clicks += 1;
    });
    const why = await takeOutPeople(en, () => one("#panel"), [ana.email ?? ""]);
    expect(clicks).toBe(0);
    return why?.code ?? "done";
  }
  const name = "<span>Ana (ana@acme.example)</span>";

  test("a drawing before the name only tells the kind", async () => {
    expect(await refusal(`<div role="button"><svg></svg>${name}</div>`)).toBe("not-found");
  });

  test("a chip without any control", async () => {
    expect(await refusal(`<div class="MuiChip-root">${name}</div>`)).toBe("not-found");
  });

  test("a button of another name", async () => {
    expect(await refusal(`<mat-chip-row>${name}<button aria-label="Clear"></button></mat-chip-row>`)).toBe("not-found");
    expect(await refusal(`<mat-chip-row>${name}<button>Edit</button></mat-chip-row>`)).toBe("not-found");
  });

  test("two of them", async () => {
    const two = "<button>Remove</button><button>Remove</button>";
    expect(await refusal(`<mat-chip-row>${name}${two}</mat-chip-row>`)).toBe("ambiguous");
    expect(await refusal(`<div role="button">${name}<svg></svg><svg></svg></div>`)).toBe("not-found");
  });

  test("one that says whom it removes is the one; one that says somebody else is not", async () => {
    const row = (label: string): string =>
      `<mat-chip-row role="row">${name}<button aria-label="${label}"></button></mat-chip-row>`;
    expect(await refusal(row("Remove Bo Lind"))).toBe("not-found");
    for (const label of ["Remove Ana", "remove ana@acme.example", "Remove Ana (ana@acme.example)"]) {
      panel(row(label));
      one("mat-chip-row button").addEventListener("click", () => one("mat-chip-row").remove());
      expect(await takeOutPeople(en, () => one("#panel"), [ana.email ?? ""]), label).toBeNull();
    }
  });
});
