import { openerOf, stepsTo } from "../flows/needed";
import { keyOf, type ListAt, type Needed, type Spot } from "../flows/needed-shape";
import type { Place, Step } from "../flows/steps";
import { neededAt, notReached, spotsOf } from "../run/page-check";
import type { Sight, SpotLook } from "../run/page-check-shape";
import { spotName } from "../run/page-check-words";
import { walk } from "./ask-step";
import { askTab, pageOf } from "./ask-tab";
import { behind, panelBlocked, wayBlocked } from "./lies-behind";

/** What is looked for, and how. Rows of `avoid` are left alone where there are others to look at; `prefer` are groups that have something to show. */
export interface LookingFor {
  readonly needed: readonly Needed[];
  readonly prefer: readonly string[];
  readonly avoid: readonly string[];
  readonly how: "look" | "fresh";
}

const isOpen = ({ verb }: Step): boolean => verb === "open";

/** One look around: what was seen at each spot, and what lies behind what is missing. */
export class LookRound {
  readonly looks: SpotLook[] = [];
  readonly #tab: number;
  readonly #asked: LookingFor;
  readonly #tell: (part: string) => void;
  readonly #spots: readonly Spot[];
  /** The list that was gone into last. */
  #within: ListAt | null = null;

  constructor(tab: number, asked: LookingFor, tell: (part: string) => void) {
    this.#tab = tab;
    this.#asked = asked;
    this.#tell = tell;
    this.#spots = spotsOf(asked.needed);
  }

  /** Whether anything on a page is needed besides its menu. */
  isNeeded(place: Place): boolean {
    return this.#spots.some((spot) => spot.place === place && spot.list !== null);
  }

  /** Whether this page has shown all of another page before; then nobody goes there. */
  async isKnown(place: Place): Promise<boolean> {
    if (this.#asked.how === "fresh") return false;
    const known: SpotLook[] = [];
    for (const spot of this.#spots.filter((one) => one.place === place)) {
      const needs = neededAt(this.#asked.needed, spot);
      if (!spot.list) {
        known.push({ spot, sights: needs.map(seenBefore), reason: null });
        continue;
      }
      const look = await this.#ask(spot, "known");
      if (look.sights.length < needs.length) return false;
      known.push(look);
    }
    this.looks.push(...known);
    return true;
  }

  leaveOutPage(place: Place, why: string): void {
    for (const spot of this.#spots) if (spot.place === place) this.#leaveOut(spot, why);
  }

  /** Goes to the other page by the menu, where its entry is there. A page that was left without getting there for certain can be looked at. */
  async goTo(place: Place): Promise<boolean> {
    const blocked = behind(this.looks, "menu", place === "licenses" ? "Licenses" : "Accounts & Groups");
    const why =
      blocked ?? (await this.#walk(place, stepsTo(place === "licenses" ? "users" : "account-groups"), isOpen));
    if (why === null) return true;
    const page = blocked === null ? await pageOf(this.#tab) : null;
    if (page && "verdict" in page && page.verdict === "another-page") return true;
    this.leaveOutPage(place, why);
    return false;
  }

  /** Gives whether the page is known for certain; on one that is not nothing is opened. */
  async page(place: Place): Promise<boolean> {
    const own = this.#spots.filter((spot) => spot.place === place);
    const lists = [...new Set(own.flatMap(({ list }) => list ?? []))];
    const [first] = lists;
    const page = own.find(({ list }) => list === null);
    const why = await this.#unready(place);
    // The tab of the users holds the sections; it is taken before they are looked for.
    if (!why && first) await this.#walk(place, stepsTo(first), ({ verb }) => verb === "tab");
    if (page) await this.#look(page);
    for (const list of lists) await this.#list({ place, list, panel: null }, why);
    return why === null;
  }

  async #list(spot: Spot & { list: ListAt }, unready: string | null): Promise<void> {
    const panels = this.#spots.filter(({ list, panel }) => list === spot.list && panel !== null);
    const why = unready ?? wayBlocked(this.looks, spot.list) ?? (await this.#into(spot));
    if (why !== null) {
      for (const each of [spot, ...panels]) this.#leaveOut(each, why);
      return;
    }
    for (const panel of panels) await this.#panel(panel);
  }

  /** Null when the list was looked at. */
  async #into(spot: Spot & { list: ListAt }): Promise<string | null> {
    if (await this.#hasShown(spot)) return null;
    const why = await this.#open(spot);
    if (why === null) await this.#look(spot);
    return why;
  }

  /** Whether this page has shown a spot before: then that counts. */
  async #hasShown(spot: Spot): Promise<boolean> {
    const known = this.#asked.how === "look" ? await this.#ask(spot, "known") : null;
    if (!known || known.sights.length === 0) return false;
    this.looks.push(known);
    return true;
  }

  /** Goes into a list, where it is not gone into already. Null once there. */
  async #open({ place, list }: Spot): Promise<string | null> {
    if (!list || this.#within === list) return null;
    const why = await this.#walk(place, stepsTo(list), () => true);
    this.#within = why === null ? list : null;
    return why;
  }

  async #panel(spot: Spot): Promise<void> {
    const blocked = panelBlocked(this.looks, spot);
    if (blocked !== null) return this.#leaveOut(spot, blocked);
    if (await this.#hasShown(spot)) return;
    // A list that is known already need not be open.
    const closed = await this.#open(spot);
    if (closed !== null) return this.#leaveOut(spot, closed);
    await this.#look(spot);
  }

  /** Why nothing may be pressed on a page: it is not known for certain. */
  async #unready(place: Place): Promise<string | null> {
    const page = await pageOf(this.#tab);
    if ("code" in page) return page.text;
    const wanted = place === "licenses" ? ["ready", "view-only"] : ["accounts"];
    return wanted.includes(page.verdict) ? null : "The page is not known for certain, so nothing is opened on it.";
  }

  async #walk(place: Place, steps: readonly Step[], wanted: (step: Step) => boolean): Promise<string | null> {
    return (await walk(this.#tab, place, steps.filter(wanted)))?.text ?? null;
  }

  async #look(spot: Spot): Promise<void> {
    this.#tell(spotName(spot));
    const look = await this.#ask(spot, this.#asked.how);
    this.looks.push(look);
    // A panel that opened, or did not, says what its row could not.
    const opener = openerOf(spot.panel ?? "");
    const proved = opener && look.sights.find((sight) => keyOf(sight) === keyOf(opener));
    const list = this.looks.find((one) => one.spot.list === spot.list && one.spot.panel === null);
    if (proved && list)
      for (const [index, sight] of list.sights.entries())
        if (keyOf(sight) === keyOf(proved) && sight.verdict === "not-reached") list.sights[index] = proved;
  }

  async #ask(spot: Spot, how: "known" | "look" | "fresh"): Promise<SpotLook> {
    const { prefer, avoid, needed } = this.#asked;
    const needs = neededAt(needed, spot);
    const opener = openerOf(spot.panel ?? "");
    const request = { spot, needs, opener, prefer: [...prefer], avoid: [...avoid], how, stay: false };
    const answer = await askTab(this.#tab, "background-content/look", request);
    return "reply" in answer ? answer.reply : { spot, sights: [], reason: answer.silent };
  }

  #leaveOut(spot: Spot, why: string): void {
    const sights = neededAt(this.#asked.needed, spot).map((need) => notReached(need, why));
    this.looks.push({ spot, sights, reason: null });
  }
}

const seenBefore = ({ kind, label }: Needed): Sight => ({
  ...notReached({ kind, label }, "It was there when the organization was read."),
  verdict: "green",
});
