import type { ReactNode } from "react";
import { knobs } from "../settings.ts";

interface Props {
  readonly text: string;
  readonly of: "name" | "email";
}

/** Texts that are too long for a list may be cut short in the page itself; the whole one may be in a title. */
export function CutText({ text, of }: Props): ReactNode {
  const cells = knobs["person-cells"];
  const cut = of === "name" ? cells === "cut-name" : cells === "cut-email" || cells === "cut-for-good";
  if (!cut) return text;
  const short = `${text.slice(0, 9)}…`;
  return cells === "cut-for-good" ? short : <span title={text}>{short}</span>;
}
