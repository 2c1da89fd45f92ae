import type { Random } from "../random.ts";
import type { Store, User } from "./model.ts";
import { givenNames, mailbox, surnames } from "./names.ts";
import type { Scenario } from "./scenario.ts";

const day = 24 * 60 * 60 * 1000;

interface FullName {
  readonly name: string;
  readonly surname: string;
}

/** The first two are the administrators; the first one is signed in. */
const administrators: FullName[] = [
  { name: "Casey", surname: "Morgan" },
  { name: "Jordan", surname: "Ellis" },
];

export function createPeople(store: Store, scenario: Scenario, random: Random): void {
  const everyName = givenNames.flatMap((name) => surnames.map((surname) => ({ name, surname })));
  const distinct = [...administrators, ...random.shuffle(everyName)];
  const mailboxes = new Map<string, number>();
  for (let index = 0; index < scenario.users; index += 1) {
    const twin =
      scenario.users - index <= scenario.equalNames
        ? distinct[2 + index - (scenario.users - scenario.equalNames)]
        : undefined;
    const full = twin ?? distinct[index] ?? random.pick(distinct);
    addUser(store, full, mailboxes, random);
  }
}

function addUser(store: Store, { name, surname }: FullName, mailboxes: Map<string, number>, random: Random): void {
  const box = mailbox(name, surname);
  const count = (mailboxes.get(box) ?? 0) + 1;
  mailboxes.set(box, count);
  const pending = store.users.size > 2 && random.chance(0.03);
  const kind: User["kind"] = store.users.size > 2 && random.chance(0.25) ? "directory" : "local";
  const user: User = {
    id: random.guid(),
    email: `${box}${count > 1 ? count : ""}@${store.organization}.example`,
    name,
    surname,
    displayName: `${name} ${surname}`,
    kind,
    lastInUse: pending || random.chance(0.08) ? null : lastUse(store, random),
    pending,
  };
  store.users.set(user.id, user);
}

function lastUse(store: Store, random: Random): string {
  const ago = random.chance(0.6) ? random.integer(30 * day) : random.integer(300 * day);
  return new Date(Date.parse(store.today) - ago).toISOString();
}
