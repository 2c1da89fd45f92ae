import { isMember } from "../../portal/store/membership.ts";
import type { Store } from "../../portal/store/model.ts";
import { id } from "./consequence-cells.ts";
import { placesOf, type Trial, usable, without } from "./consequence-trials.ts";

/** What one sentence says, as something a trial can show. */
export interface Claim {
  /** "always": so in every trial; "perhaps": in one at least; "untested": the replica takes no side. */
  readonly said: "always" | "perhaps" | "untested";
  readonly holds: (trial: Trial) => boolean;
  /** Licenses that may be gained, and places that may be lost, of which this tells; "*" for all. */
  readonly gains?: readonly string[];
  readonly losses?: readonly string[];
}

/** A fixed wording and what it claims of the words that vary. */
export type Readers = readonly (readonly [RegExp, (...words: string[]) => Claim | readonly Claim[]])[];

export const untested: Claim = { said: "untested", holds: () => true };
export const list = (text: string) => text.split(", ");
export const inGroup = (store: Store, group: string, user = id) => {
  const found = store.groups.get(group);
  return found !== undefined && isMember(store, found, user);
};
export const gives = (store: Store, group: string, label: string) =>
  [...(store.groups.get(group)?.rule?.codes ?? [])].some((code) => labelOf(store, code) === label);
const labelOf = (store: Store, code: string) => store.licenses.find((license) => license.code === code)?.label;
export const always = (holds: Claim["holds"], told: Omit<Claim, "said" | "holds"> = {}): Claim => ({
  said: "always",
  holds,
  ...told,
});
export const perhaps = (holds: Claim["holds"], told: Omit<Claim, "said" | "holds"> = {}): Claim => ({
  said: "perhaps",
  holds,
  ...told,
});
export const listedIn = (group: string, places: readonly string[]) =>
  places.some((place) => place.startsWith(`${group} `));
export const same = (one: readonly string[], other: readonly string[]) =>
  [...one].sort().join() === [...other].sort().join();
export const onlyDirect = ({ later }: Trial) => placesOf(later).every((place) => place.startsWith("direct "));
export function atLogIn(sure: boolean, labels: readonly string[]): Claim[] {
  return labels.map((label) => {
    const holds = ({ written, later }: Trial) => without(usable(later), usable(written)).includes(label);
    return { said: sure ? "always" : "perhaps", holds, gains: [label] };
  });
}

const power = ["Automation Developer", "Citizen Developer", "Attended", "Action Center"];
const rank = (label: string) => power.indexOf(label.replace(" - Named User", ""));

export function instead(sure: boolean, which: string, text: string): Claim[] {
  const labels = list(text);
  const weaker = ({ before, written }: Trial) => {
    const lost = without(placesOf(before), placesOf(written)).map((place) => rank(place.slice(place.indexOf(" ") + 1)));
    return Math.min(...labels.map(rank)) > Math.min(...lost) && Math.min(...lost) >= 0;
  };
  return [...atLogIn(sure, labels), always((trial) => which === "another license" || weaker(trial))];
}

export function falls(licenses: string, most: string): Claim[] {
  const labels = list(licenses);
  const fell = ({ before, written, later }: Trial) =>
    [...before.users.keys()]
      .filter((user) => without(placesOf(before, user), placesOf(written, user)).length > 0)
      .map((user) => without(placesOf(later, user), placesOf(written, user)))
      .filter((taken) => taken.length > 0);
  return [
    always((trial) => fell(trial).length <= Number(most), { gains: labels }),
    ...labels.map((label) => perhaps((trial) => fell(trial).some((taken) => taken.join().includes(label)))),
  ];
}

/** Of each license of a group's rule: who of its members has it later. */
export const someTakes = ({ before, later }: Trial, label: string): boolean =>
  [...later.users.keys()].some((user) => without(usable(later, user), usable(before, user)).includes(label));
