import type { Store } from "../../test/portal/store/model";

/** One user from whom one directly allocated license is taken back. */
export interface Task {
  readonly email: string;
  readonly license: string;
}

/** The same users for everybody: the first that hold most, so that as few as possible lose their last license. */
export function tasksOf({ licenses, users, direct }: Store, count: number): Task[] {
  const labels = new Map(licenses.map(({ code, label }) => [code, label]));
  const holders = [...direct]
    .flatMap(([id, { codes, external }]) => {
      const email = users.get(id)?.email;
      const held = [...codes].map((code) => labels.get(code) ?? code);
      return email && !external && held.length > 0 ? [{ email, held }] : [];
    })
    // The first user of the store is the admin who is signed in.
    .slice(1)
    .sort((one, other) => other.held.length - one.held.length);
  if (holders.length < count) throw new Error(`The replica has ${holders.length} users to take from, not ${count}.`);
  return holders.slice(0, count).map(({ email, held: [license = ""] }) => ({ email, license }));
}

export function planOf(tasks: readonly Task[]): string {
  const rows = tasks.map(({ email, license }) => `deallocate,${email},${license},block`);
  return `${["procedure,user,licenses,when_empty", ...rows].join("\n")}\n`;
}
