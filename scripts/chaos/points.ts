/** Where in a run something strikes: after the first such event of the journal, or at the first such call of the portal's API. */
export type Point =
  | { readonly event: string }
  | { readonly call: "write" | "read"; readonly stage: "asked" | "answered" };

/** In doubt is where most can go wrong, so half of all strikes fall between the intent and its proof. */
export const points: readonly Point[] = [
  { event: "intended" },
  { event: "intended" },
  { event: "commit-pressed" },
  { event: "observed" },
  { event: "part-proven" },
  { event: "item-settled" },
  { event: "item-started" },
  { event: "step-done" },
  { event: "lane-opened" },
  { event: "run-resumed" },
  { call: "write", stage: "asked" },
  { call: "write", stage: "asked" },
  { call: "write", stage: "answered" },
  { call: "write", stage: "answered" },
  { call: "read", stage: "asked" },
  { call: "read", stage: "answered" },
];
