import type { GroupEntry, Inventory } from "../../src/rules/model";

/** What a line of the file says, without what the procedure does not use. */
type Line = readonly [procedure: string, user: string, group: string, licenses: string, whenEmpty: string];

/** A plan of so many lines of every procedure, all of which can be run: no two fight over a user, a membership or a rule. */
export function mixedPlan(inventory: Inventory, rows: number): string {
  const shares: readonly (readonly [number, Iterator<Line>])[] = [
    [0.3, onRecords(inventory)],
    [0.4, releases(inventory)],
    [0.15, removals(inventory)],
    [0.1, newRecords(inventory)],
    [0.005, rules(inventory)],
  ];
  const lines: Line[] = [];
  for (const [share, source] of shares) take(source, Math.floor(rows * share), lines);
  take(additions(inventory), rows - lines.length, lines);
  return ["procedure,user,group,licenses,when_empty", ...lines.map((line) => line.join(","))].join("\n");
}

function take(source: Iterator<Line>, count: number, lines: Line[]): void {
  for (let taken = 0; taken < count; taken += 1) {
    const { value, done } = source.next();
    if (done) throw new RangeError("The organization is too small for such a plan.");
    lines.push(value);
  }
}

function* onRecords({ users }: Inventory): Generator<Line> {
  for (const [index, { email, licenses }] of users.entries()) {
    if (index % 3 === 0) yield ["deallocate", email, "", licenses[0] ?? "", "block"];
    else yield [index % 3 === 1 ? "block" : "inherit", email, "", "", ""];
  }
}

const local = (groups: readonly GroupEntry[]) => groups.filter(({ kind }) => kind === "local");

function* releases({ groups }: Inventory): Generator<Line> {
  for (const { name, leases } of local(groups)) {
    for (const { email } of leases ?? []) yield ["release", email, name, "", ""];
  }
}

/** Of the groups whose rule is left alone, the members without a lease. */
function* removals({ groups }: Inventory): Generator<Line> {
  for (const { name, members, leases } of local(groups)) {
    const holders = new Set(leases?.map(({ email }) => email));
    for (const { email } of members?.slice(0, 50) ?? [])
      if (!holders.has(email)) yield ["remove-member", email, name, "", ""];
  }
}

function* additions({ accounts, groups }: Inventory): Generator<Line> {
  const [first] = local(groups);
  const listed = new Set(first?.members?.map(({ email }) => email));
  for (const { email, kind } of accounts ?? [])
    if (kind === "local" && !listed.has(email)) yield ["add-member", email, first?.name ?? "", "", ""];
}

function* newRecords({ accounts, users, totals }: Inventory): Generator<Line> {
  const listed = new Set(users.map(({ email }) => email));
  for (const { email, kind } of accounts ?? [])
    if (kind === "local" && !listed.has(email)) yield ["allocate", email, "", totals[4]?.label ?? "", ""];
}

/** From the end, where no release of the plan comes to. */
function* rules({ groups }: Inventory): Generator<Line> {
  for (const { name, rule } of local(groups).reverse()) {
    if (rule && rule.length > 1) yield ["set-rule", "", name, rule.slice(1).join(";"), ""];
  }
}
