/** Outlines on a 16 by 16 grid, drawn for this extension. */
const outlines = {
  check: "M3 8.5 6.5 12 13 4.5",
  equal: "M3 6h10M3 10h10",
  ban: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM3.8 3.8l8.4 8.4",
  skip: "M3 4l5 4-5 4V4ZM9 4l4 4-4 4",
  cross: "M4 4l8 8M12 4l-8 8",
  question: "M5.5 6a2.5 2.5 0 1 1 3.6 2.2C8.3 8.6 8 9 8 10M8 12.9v.1",
  play: "M5 3.5v9l7-4.5-7-4.5Z",
  stop: "M4 4h8v8H4z",
  pause: "M5.5 3.5v9M10.5 3.5v9",
  shield: "M8 2l5 2v4c0 3-2 5-5 6-3-1-5-3-5-6V4l5-2Z",
  warning: "M8 2.5 14.5 13.5h-13L8 2.5ZM8 6.5v3M8 11.4v.1",
  info: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM8 7.5v3.5M8 5v.1",
  tab: "M6 3H3v10h10v-3M9 3h4v4M13 3 7.5 8.5",
  gear: "M2 4.5h7M12.5 4.5H14M2 11.5h1.5M7 11.5h7M9 3v3h3.5V3H9ZM3.5 10v3H7v-3H3.5Z",
  read: "M13 8a5 5 0 1 1-1.5-3.6M13 2v3h-3",
  file: "M4 2h5l3 3v9H4V2ZM9 2v3h3M6 8.5h4M6 11h4",
  save: "M8 2v8M4.5 7 8 10.5 11.5 7M3 13.5h10",
  search: "M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM10.5 10.5 14 14",
  back: "M13 8H3M7 4 3 8l4 4",
  people:
    "M5.5 3a2 2 0 1 0 0 4 2 2 0 0 0 0-4ZM2 13c0-2.5 1.5-4 3.5-4S9 10.5 9 13M11 5a1.7 1.7 0 1 0 0 3.4A1.7 1.7 0 0 0 11 5ZM11 10.5c1.7 0 3 1 3 2.5",
  goal: "M3.5 14V2.5M3.5 3h9l-2.5 2.8 2.5 2.7h-9",
  clock: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM8 4.5V8l2.5 1.5",
} as const;

export type IconName = keyof typeof outlines;

/** Decoration beside words, never instead of them. */
export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d={outlines[name]} />
  </svg>
);
