import type { ReactElement } from "react";

const drawings = {
  close: "M4 4l8 8M12 4l-8 8",
  down: "M3 6l5 5 5-5",
  edit: "M3 13l1-4 7-7 3 3-7 7z",
  remove: "M3 4h10M5 4v9h6V4M7 2h2",
  people: "M2 13c0-5 8-5 8 0M6 3a2 2 0 1 0 .1 0M11 13c0-2 3-2 3 0M12 6a1 1 0 1 0 .1 0",
  more: "M3 8h.1M8 8h.1M13 8h.1",
  check: "M3 8l4 4 6-8",
  left: "M10 3L5 8l5 5",
  right: "M6 3l5 5-5 5",
} as const;

export type IconName = keyof typeof drawings;

export function Icon({ name }: { readonly name: IconName }): ReactElement {
  return (
    <svg width="14" height="14" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.6" aria-hidden>
      <path d={drawings[name]} />
    </svg>
  );
}
