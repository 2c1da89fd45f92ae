import type { Defect } from "./defects";

/** Mistakes in what is kept, when, and what is made of it. */
export const keepDefects: Readonly<Record<string, Defect>> = {
  "intent-after-press": {
    about: "the intent is written after the press",
    replacements: [
      {
        file: "src/background/drive-item.ts",
        find: `  if (isAboutUser(plan)) await append({ type: "commit-intended"`,
        put: `  const early = await askStep(lane, { row, attempt }, flows[flow].place, step, expected);
  if (isAboutUser(plan)) await append({ type: "commit-intended"`,
      },
      {
        file: "src/background/drive-item.ts",
        find: "const outcome = await askStep(lane, { row, attempt }, flows[flow].place, step, expected);",
        put: "const outcome = early;",
      },
    ],
  },
  "journal-not-flushed": {
    about: "the journal is kept two seconds after it is said to be",
    replacements: [
      {
        file: "src/background/journal-store.ts",
        find: `    const transaction = database.transaction("events", "readwrite", options);
    await Promise.all([...events.map((event) => transaction.store.add({ run, event })), transaction.done]);`,
        put: `    setTimeout(() => {
      const { store } = database.transaction("events", "readwrite", options);
      for (const event of events) void store.add({ run, event });
    }, 2_000);`,
      },
    ],
  },
  "doubt-driven-again": {
    about: "an item in doubt is driven again without looking",
    replacements: [
      {
        file: "src/run/next.ts",
        find: "  for (const row of state.inDoubt) work.add(row, (item, lane) => observe(state, hands, item, lane));",
        put: "  for (const row of state.inDoubt) work.add(row, (item, lane) => driveWith(state, hands, item, lane));",
      },
    ],
  },
  "resume-from-the-first": {
    about: "a run that is resumed starts from its first row",
    replacements: [
      {
        file: "src/run/fold.ts",
        find: `    case "run-resumed":
`,
        put: `    case "run-resumed":
      for (const row of state.order) {
        const item = state.items.get(row);
        if (item?.phase !== "settled") continue;
        state.settled -= 1;
        if (item.state) state.counts[item.state] -= 1;
        put(state, { ...firstItem(item.plan, event.at), attempt: item.attempt });
        for (const key of keysOf(item)) state.rowsOf.set(key, [...(state.rowsOf.get(key) ?? []), row].sort((a, b) => a - b));
      }
      state.cursor = 0;
`,
      },
    ],
  },
  "failed-told-as-verified": {
    about: "the report calls a failed row verified",
    replacements: [
      {
        file: "src/run/report.ts",
        find: "    state: item.state ?? open,",
        put: `    state: item.state === "failed" ? "verified" : (item.state ?? open),`,
      },
    ],
  },
};
