import type { Direct, GroupEntry, Inventory } from "../rules/model";
import { normalizeText } from "../rules/normalize";

/** What a group's list of inherited licenses shows for one user. */
export interface Lease {
  readonly group: GroupEntry;
  readonly licenses: readonly string[];
  readonly lastInUse: string;
  /** Not a member any more: held, and no right to it. */
  readonly left: boolean;
}

/** One user with every way by which he holds a license or could draw one; or a record whose account is gone, by itself. */
export interface Person {
  /** The e-mail, lower case; something of its own for a record without one. */
  readonly key: string;
  readonly email: string;
  readonly name: string;
  readonly pending: boolean;
  readonly direct: Direct;
  readonly directLastInUse: string;
  readonly leases: readonly Lease[];
  /** Groups that list him as a member and have a rule that gives something. */
  readonly givers: readonly GroupEntry[];
}

type Growing = { -readonly [K in keyof Person]: Person[K] } & { leases: Lease[]; givers: GroupEntry[] };

const none: never[] = [];

/**
 * A row for each user that any list of the inventory shows, in the order in which they are come by. A hundred thousand go through here, so
 * each list is walked once and nothing is copied that need not be.
 */
export function peopleOf(inventory: Inventory): readonly Person[] {
  const spelled = speller(inventory);
  const groups = inventory.groups.map((group) => ({ ...group, rule: group.rule && [...spelled(group.rule)] }));
  const people: People = new Map();
  addRecords(people, inventory, spelled);
  addAccounts(people, inventory, groups);
  for (const [at, group] of groups.entries()) {
    addMembers(people, group);
    addLeases(people, group, at, spelled);
  }
  return [...people.values()];
}

type People = Map<string, Growing>;
type Spelled = (labels: readonly string[]) => readonly string[];

/** E-mails are lower case on every page but that of accounts. */
function personOf(people: People, email: string, name: string, otherwise: string): Growing {
  const key = email || otherwise;
  const known = people.get(key);
  if (known) {
    if (known.name === "") known.name = name;
    return known;
  }
  const person = { key, email, name, pending: false, direct: null, directLastInUse: "", leases: none, givers: none };
  people.set(key, person);
  return person;
}

function addRecords(people: People, { users }: Inventory, spelled: Spelled): void {
  for (const [index, { email, name, licenses, lastInUse, orphan }] of users.entries()) {
    const person = personOf(people, orphan ? "" : email, name, `record ${index + 1}`);
    person.direct = [...spelled(licenses)];
    person.directLastInUse = lastInUse;
  }
}

function addAccounts(people: People, { accounts }: Inventory, groups: readonly GroupEntry[]): void {
  const everyone = groups.filter((group) => group.kind === "everyone" && gives(group));
  for (const { email, name, kind, pending } of accounts ?? none) {
    if (email === "") continue;
    const person = personOf(people, email.toLowerCase(), name, "");
    person.pending = pending;
    // GRP-4: whether directory accounts are in Everyone too, nobody can tell.
    if (kind === "local" && everyone.length > 0) person.givers = [...everyone];
  }
}

function addMembers(people: People, group: GroupEntry): void {
  const giving = gives(group);
  for (const { kind, email, name } of group.members ?? none) {
    if (email === "" || (kind !== "user" && kind !== "unknown")) continue;
    const person = personOf(people, email, name, "");
    if (giving) person.givers = grown(person.givers, group);
  }
}

function addLeases(people: People, group: GroupEntry, at: number, spelled: Spelled): void {
  const whole = gives(group) && isWhole(group);
  for (const [index, { email, name, licenses, lastInUse, left }] of (group.leases ?? none).entries()) {
    if (licenses.length === 0) continue;
    const person = personOf(people, email, name, `lease ${index + 1} of ${at}`);
    // LEASE-2: the page need not mark it. The groups come one by one, so who is a member has this one last.
    const gone = left || (whole && person.givers.at(-1) !== group);
    person.leases = grown(person.leases, { group, licenses: spelled(licenses), lastInUse, left: gone });
  }
}

/** One longer; the empty list is everybody's, any other is its owner's to grow. */
function grown<T>(list: T[], item: T): T[] {
  if (list === none) return [item];
  list.push(item);
  return list;
}

const gives = ({ rule }: GroupEntry): boolean => rule !== null && rule.length > 0;

/** Whether the list of members is known to be all of them. */
const isWhole = ({ kind, members }: GroupEntry): boolean =>
  kind === "local" &&
  (members?.every((member) => member.kind === "robot" || (member.kind !== "group" && member.email !== "")) ?? false);

/** One spelling for each license, the cards' own where they show it; a list that has it already is given back as it is. */
function speller({ totals }: Inventory): Spelled {
  const known = new Map<string, string>(totals.map(({ label }) => [normalizeText(label), label]));
  const spell = (label: string): string => {
    const key = normalizeText(label);
    const spelling = known.get(key);
    if (spelling === undefined) known.set(key, label);
    return spelling ?? label;
  };
  return (labels) => (labels.every((label) => spell(label) === label) ? labels : labels.map(spell));
}
