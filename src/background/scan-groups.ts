import type { Account, GroupEntry, GroupLine, Inventory } from "../rules/model";
import { normalizeText } from "../rules/normalize";
import type { Reason } from "../run/reasons";
import { isSilence } from "../run/silence";
import { everyPage, goTo, walk } from "./ask-step";
import { askTab } from "./ask-tab";
import { restForRoom } from "./pace";
import { everyGroup, everyLease, hasCutShort, isWhole } from "./read-lists";

/** What is kept of groups and accounts. */
export type GroupsRead = Pick<Inventory, "groups" | "groupsComplete" | "accounts" | "unread">;

export const noGroups: GroupsRead = { groups: [], groupsComplete: false, accounts: null, unread: [] };

type Tell = (now: { part?: string; groupsRead?: number; groups?: number | null }) => void;

/** Reasons that end the reading as a whole instead of leaving a part out; what lies over the page the admin can close, and read again. */
const ends = (why: Reason): boolean => why.code === "signed-out" || why.code === "covered" || isSilence(why);

/**
 * Reads every group with a rule, its quotas and what its members inherit, then, where this admin may see them, all accounts and the members
 * of every group. What cannot be read is said and left out; the tab ends at the Licenses page.
 */
export async function readGroups(tab: number, tell: Tell): Promise<GroupsRead | Reason> {
  tell({ part: "groups" });
  const stuck = await goTo(tab, "release");
  if (stuck) return ends(stuck) ? stuck : { ...noGroups, unread: [stuck.text] };
  const listed = await everyGroup(tab);
  if ("code" in listed) return ends(listed) ? listed : { ...noGroups, unread: [`Groups: ${listed.text}`] };
  const reading = new GroupReading(tab, tell, listed.rows);
  const ended = (await reading.licenses()) ?? (await reading.accountsAndMembers());
  if (ended) return ended;
  const back = await goTo(tab, "deallocate");
  if (back && ends(back)) return back;
  return reading.result(listed.shown);
}

class GroupReading {
  readonly #tab: number;
  readonly #tell: Tell;
  readonly #entries: GroupEntry[];
  readonly #lines: readonly GroupLine[];
  readonly #unread: string[] = [];
  #accounts: Account[] | null = null;
  #whole = true;

  constructor(tab: number, tell: Tell, lines: readonly GroupLine[]) {
    this.#tab = tab;
    this.#tell = tell;
    this.#lines = lines;
    this.#entries = lines.map(({ name, kind, licenses, quotas }) => ({
      name,
      kind,
      rule: licenses,
      quotas,
      leases: null,
      members: null,
    }));
  }

  /** Rules with their quotas, and the lists of inherited licenses. A name that two groups bear leads to one list nobody can tell. */
  async licenses(): Promise<Reason | null> {
    this.#tell({ groups: this.#entries.length, groupsRead: 0 });
    for (const [index, entry] of this.#entries.entries()) {
      this.#tell({ part: `licenses from ${entry.name}`, groupsRead: index });
      if (this.#isTwin(entry) && entry.kind !== "local") {
        this.#leaveOut(`${entry.name}: another group bears this name too, so this one is not read.`, false);
        continue;
      }
      const silent = await this.#quotas(entry);
      if (silent) return silent;
      const leases = await everyLease(this.#tab, entry.name);
      if ("code" in leases) {
        if (ends(leases)) return leases;
        this.#leaveOut(`Licenses from ${entry.name}: ${leases.text}`, true);
      } else if (hasCutShort(leases.rows)) {
        this.#leaveOut(
          `Licenses from ${entry.name}: e-mails are cut short there, so whose they are cannot be told.`,
          true,
        );
      } else {
        entry.leases = leases.rows;
        if (!isWhole(leases.rows, leases.shown))
          this.#leaveOut(`Licenses from ${entry.name}: the list changed while it was read.`, true);
      }
    }
    return null;
  }

  /** Where no row of the list shows a limit, the list does not show them: then each rule is looked into. */
  async #quotas(entry: GroupEntry): Promise<Reason | null> {
    if (this.#lines.some(({ quotas }) => Object.keys(quotas).length > 0)) return null;
    const answer = await askTab(this.#tab, "background-content/read-rule", { group: entry.name });
    if ("silent" in answer) return answer.silent;
    const { rule, detail } = answer.reply;
    if (rule) Object.assign(entry, rule);
    else this.#leaveOut(`Quotas of ${entry.name}: ${detail}`, false);
    return null;
  }

  /** The accounts pages, where this admin may open them. */
  async accountsAndMembers(): Promise<Reason | null> {
    this.#tell({ part: "accounts", groupsRead: 0, groups: null });
    const stuck = await goTo(this.#tab, "remove-member");
    if (stuck) {
      if (ends(stuck)) return stuck;
      this.#leaveOut(`Accounts and members of groups: ${stuck.text}`, false);
      return null;
    }
    return (await this.#groupsListed()) ?? (await this.#everyAccount());
  }

  async #groupsListed(): Promise<Reason | null> {
    const listed = await everyPage(async (from) => {
      const answer = await askTab(this.#tab, "background-content/read-account-groups", { from });
      return "reply" in answer ? answer.reply : { part: null, reason: answer.silent };
    });
    if ("code" in listed) {
      this.#leaveOut(`Members of groups: ${listed.text}`, false);
      return ends(listed) ? listed : null;
    }
    for (const line of listed.rows) this.#join(line);
    this.#tell({ groups: listed.rows.length });
    for (const [index, { name, kind }] of listed.rows.entries()) {
      this.#tell({ part: `members of ${name}`, groupsRead: index });
      if (kind === "directory" || kind === "everyone") continue;
      await restForRoom(this.#tab, (part) => this.#tell({ part }));
      const answer = await askTab(this.#tab, "background-content/read-members", { group: name, listed: true });
      if ("silent" in answer) return answer.silent;
      const { found, members, detail } = answer.reply;
      const entry = this.#entryOf(name, kind);
      if (found === "members" && entry) entry.members = members;
      else if (found === "not-read") this.#leaveOut(`Members of ${name}: ${detail}`, false);
    }
    return null;
  }

  async #everyAccount(): Promise<Reason | null> {
    this.#tell({ part: "accounts", groups: null });
    const stuck = await walk(this.#tab, "accounts", [{ verb: "tab", label: "User accounts" }]);
    const read = stuck ?? (await this.#readAccounts());
    if ("code" in read) {
      this.#leaveOut(`Accounts: ${read.text}`, false);
      return ends(read) ? read : null;
    }
    if (isWhole(read.rows, read.shown)) this.#accounts = read.rows;
    else this.#leaveOut("Accounts: the list changed while it was read.", false);
    return null;
  }

  #readAccounts() {
    return everyPage(async (from) => {
      await restForRoom(this.#tab, (part) => this.#tell({ part }));
      const answer = await askTab(this.#tab, "background-content/read-accounts", { from });
      return "reply" in answer ? answer.reply : { part: null, reason: answer.silent };
    });
  }

  #isTwin({ name }: { readonly name: string }): boolean {
    return this.#lines.filter((line) => normalizeText(line.name) === normalizeText(name)).length > 1;
  }

  #entryOf(name: string, kind: GroupEntry["kind"]): GroupEntry | undefined {
    const named = this.#entries.filter((entry) => normalizeText(entry.name) === normalizeText(name));
    return named.find((entry) => entry.kind === kind) ?? (named.length === 1 ? named[0] : undefined);
  }

  /** A group the accounts pages list: known by its rule already, or one without a rule. */
  #join({ name, kind }: GroupLine): void {
    const known = this.#entryOf(name, kind);
    if (known && (known.kind === kind || known.kind === "unknown")) known.kind = kind;
    else this.#entries.push({ name, kind, rule: null, quotas: {}, leases: [], members: null });
  }

  #leaveOut(sentence: string, matters: boolean): void {
    this.#unread.push(sentence);
    if (matters) this.#whole = false;
  }

  result(shown: number | null): GroupsRead {
    const all = shown === null || shown === this.#lines.length;
    return {
      groups: this.#entries,
      groupsComplete: all && this.#whole,
      accounts: this.#accounts,
      unread: this.#unread,
    };
  }
}
