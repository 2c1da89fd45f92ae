import type { Needed } from "../../flows/needed-shape";
import { keyOf } from "../../flows/needed-shape";
import { isWriting } from "../../portal/labels/writing";
import type { Sight } from "../../run/page-check-shape";
import { bookOfPage } from "../words";
import { nameAmong } from "./name-source";

type Need = Pick<Needed, "kind" | "label">;

/** What was looked for last, by key: what can be shown in the page. */
const elements = new Map<string, readonly Element[]>();

export const elementsOf = (key: string): readonly Element[] =>
  (elements.get(key) ?? []).filter(({ isConnected }) => isConnected);

const none = { role: "", from: "", spelling: "", detail: "", candidates: [] } as const;

/** What came of a search for the one element of a kind. `several`: more than one is as good as one. */
export function sightOf(
  need: Need,
  found: readonly Element[],
  wanted: readonly string[],
  role: string,
  several = false,
): Sight {
  const { kind, label } = need;
  elements.set(keyOf(need), found);
  const [element, ...more] = found;
  if (!element) return { kind, label, verdict: "missing", ...none, candidates: [] };
  const { spelling, from } = nameAmong(element, wanted);
  const candidates = more.length > 0 && !several ? found.map((one) => nameAmong(one, wanted).spelling) : [];
  if (candidates.length > 0) return { kind, label, verdict: "ambiguous", role, from, spelling, detail: "", candidates };
  const book = bookOfPage();
  const sure = (label === "Cancel" ? ["Cancel", "Close"] : [label]).some((one) => book?.isSure(kind, one, spelling));
  // What only leads somewhere may go by a spelling nobody has vouched for; what writes may not.
  const verdict = sure || !isWriting(kind, label) ? "green" : "unconfirmed";
  const detail = sure ? "" : "Nobody has vouched for this spelling here yet.";
  return { kind, label, verdict, role, from, spelling, detail, candidates };
}

/** Something that need not be looked for. */
export const met = ({ kind, label }: Need, detail: string): Sight => ({
  kind,
  label,
  verdict: "green",
  ...none,
  detail,
  candidates: [],
});
