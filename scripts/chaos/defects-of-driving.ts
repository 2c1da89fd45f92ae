import type { Defect } from "./defects";

/** Mistakes in what is done after a press, and what is believed of it. */
export const driveDefects: Readonly<Record<string, Defect>> = {
  "toast-believed": {
    about: "what the portal says after Save is believed",
    replacements: [
      {
        file: "src/background/drive-item.ts",
        find: `  await observeAfter(lane, plan, attempt, { pressed: "yes", said: outcome.seen });`,
        put: `  if (outcome.seen.startsWith("panel closed")) await settle(row, attempt, "verified", null, predicted);
  else await observeAfter(lane, plan, attempt, { pressed: "yes", said: outcome.seen });`,
      },
    ],
  },
  "saved-again-after-an-error": {
    about: "a Save that was answered by an error is pressed once more",
    replacements: [
      {
        file: "src/background/drive-item.ts",
        find: `  await append({ type: "commit-pressed", row, attempt, said: outcome.seen });`,
        put: `  if (outcome.seen.startsWith("panel still open"))
    await askStep(lane, { row, attempt }, flows[flow].place, step, expected);
  await append({ type: "commit-pressed", row, attempt, said: outcome.seen });`,
      },
    ],
  },
  "stray-not-waited-for": {
    about: "after its page is gone a write that is still on its way is not waited for",
    replacements: [
      {
        file: "src/background/observe-item.ts",
        find: "  unknown: [0, 1_000, 3_000, 5_000],",
        put: "  unknown: [0],",
      },
    ],
  },
  "answer-not-waited-for": {
    about: "what was pressed is on its way no longer than a list lags once the worker has died",
    replacements: [
      {
        file: "src/background/observe-item.ts",
        find: "  unanswered: onItsWay,",
        put: "  unanswered: [0],",
      },
    ],
  },
  "press-not-noted": {
    about: "the page says that it never pressed",
    replacements: [
      {
        file: "src/content/commit.ts",
        find: "    if (!wrong) notePressed(attempt);\n",
        put: "    if (!wrong) void notePressed;\n",
      },
    ],
  },
  "others-not-compared": {
    about: "a group's people are not compared before Save, and the first of them is taken out as well",
    replacements: [
      {
        file: "src/background/drive-members.ts",
        find: "  if (!isAsPlanned(leader.item, changed.people ?? [], others, open)) {",
        put: "  if (others.length < 0) {",
      },
      {
        file: "src/background/drive-members.ts",
        find: "users: parts.map(({ user }) => user), group",
        put: `users: [...parts.map(({ user }) => user), ...(until === "commit" && isRemoval(turn.item) ? spare : [])], group`,
      },
      {
        file: "src/background/drive-members.ts",
        find: "  const open = await sortOut(parts, people);",
        put: `  spare = people.filter(({ kind, email }) => kind === "user" && !parts.some(({ user }) => user === email)).map(({ email }) => email).slice(0, 1);
  const open = await sortOut(parts, people);`,
      },
      {
        file: "src/background/drive-members.ts",
        find: "const isRemoval = (",
        put: "let spare: string[] = [];\nconst isRemoval = (",
      },
    ],
  },
};
