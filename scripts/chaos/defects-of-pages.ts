import type { Defect } from "./defects";

/** Mistakes in the page: whom a panel is about, what is compared, what is pressed, which reading counts. */
export const pageDefects: Readonly<Record<string, Defect>> = {
  "identity-not-checked": {
    about: "whose panel is open is not checked",
    replacements: [
      {
        file: "src/content/panel-of.ts",
        find: `  return emails.length === 1 && emails[0] === user.toLowerCase() ? "own" : "another's";`,
        put: `  return user === "" ? "another's" : "own";`,
      },
    ],
  },
  "list-not-looked-at-again": {
    about: "the list behind the panel is not compared again before Save",
    replacements: [
      {
        file: "src/content/commit.ts",
        find: "  if (changed) return again(changed);",
        put: "  if (changed) void again;",
      },
    ],
  },
  "wrong-box-cleared": {
    about: "another box than the planned one is cleared, and nothing compares them",
    replacements: [
      {
        file: "src/content/boxes.ts",
        find: "    const unpressed = await pressSoon(() => box.element, license);",
        put: `    const open = openedPanel(labels, attempt);
    const other = isReason(open) ? undefined : controlsOf(open, "checkbox").find((one) => one.checked && one.label !== box.label);
    const unpressed = await pressSoon(() => other?.element ?? box.element, license);
    if (other) return done({ pressed: true, panel: (attempt.panel && readNow(labels, attempt.panel)) ?? undefined, seen: "" });`,
      },
      {
        file: "src/background/drive-item.ts",
        find: "if (changesBoxes(step) && panel && !isAsPredicted(plan, panel))",
        put: "if (changesBoxes(step) && panel && !panel && !isAsPredicted(plan, panel))",
      },
    ],
  },
  "old-reading-believed": {
    about: "a list that was not read again counts as a fresh reading",
    replacements: [
      {
        file: "src/content/observe.ts",
        find: "return found && listReadSince(asked, searched, sought.list) ? found : null;",
        put: "return found && (listReadSince(asked, searched, sought.list) || asked > 0) ? found : null;",
      },
    ],
  },
  "released-by-name": {
    about: "whom to release is told by the name, not by the e-mail",
    replacements: [
      {
        file: "src/content/release.ts",
        find: "  const [entry, ...more] = entriesOf(panel.element, labels, user.toLowerCase());",
        put: `  const [own] = entriesOf(panel.element, labels, user.toLowerCase());
  const [entry, ...more] = own ? entriesIn(panel.element, labels).filter(({ lease }) => lease.name === own.lease.name).slice(0, 1) : [];`,
      },
    ],
  },
};
