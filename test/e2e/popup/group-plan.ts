import type { Proposal, ProposedRow } from "../../../src/goals/goal";
import type { RowState } from "../../../src/rules/model";
import type { Drift } from "../../../src/run/drift-row";
import type { CheckedPlan, CheckedRow } from "../../../src/run/plan";
import { licenses, planOf, userAt } from "./fixtures";

const [developer = "", attended = ""] = licenses;

const atLogIn = "Comes back at the next log-in, from Automation Users.";
const roles = "Also loses the roles and robot configuration from Automation Developers.";

type About = Pick<CheckedRow, "procedure" | "before" | "predicted"> & Partial<CheckedRow>;

const user = (direct: string[] | null): RowState => ({ direct, inherited: "unknown" });

/** A row for each procedure, with what each is about. */
const kinds: readonly About[] = [
  {
    procedure: "remove-member",
    group: "Automation Developers",
    before: { member: true, lease: [developer] },
    predicted: { member: false, lease: null },
    freed: [developer],
    consequences: [roles, "No effect on Attended - Named User while Automation Users also gives it.", atLogIn],
  },
  {
    procedure: "release",
    group: "Automation Users",
    before: { lease: [attended], lastInUse: "2026-03-21" },
    predicted: { lease: null, lastInUse: "" },
    freed: [attended],
    freedIsUpTo: true,
    consequences: [atLogIn],
  },
  {
    procedure: "set-rule",
    user: "",
    name: "",
    group: "Citizen Developers",
    licenses: [attended],
    before: { rule: [developer, attended], quotas: { [attended]: 40 } },
    predicted: { rule: [attended], quotas: { [attended]: 40 } },
    freed: [developer, developer, developer],
    consequences: ["Changes 214 members.", "12 of them hold Automation Developer - Named User from elsewhere too."],
  },
  { procedure: "block", before: user([developer, attended]), predicted: user([]), freed: [developer, attended] },
  {
    procedure: "allocate",
    flow: "allocate-unlisted",
    licenses: [attended],
    before: user(null),
    predicted: user([attended]),
    consequences: ["What Automation Users gives is then not used."],
  },
  {
    procedure: "add-member",
    group: "Automation Users",
    before: { member: false, lease: null },
    predicted: { member: true, lease: null },
    consequences: ["May take Attended - Named User at the next log-in."],
  },
  {
    procedure: "inherit",
    before: user([attended]),
    predicted: user(null),
    freed: [attended],
    freedIsUpTo: true,
    consequences: [atLogIn],
  },
  { procedure: "deallocate", licenses: [developer], before: user([developer, attended]), predicted: user([attended]) },
];

const isFlow = (name: string): name is NonNullable<CheckedRow["flow"]> =>
  kinds.some(({ procedure }) => procedure === name);

function rowAt(index: number, rows: readonly CheckedRow[]): CheckedRow[] {
  const plain = rows[index];
  const kind = kinds[index % kinds.length];
  if (!plain || !kind) return [];
  if (plain.standing === "refused" || plain.standing === "skipped") {
    const group = kind.group ?? "";
    return [{ ...plain, procedure: kind.procedure, group, licenses: [] }];
  }
  const flow = isFlow(kind.procedure) ? kind.procedure : null;
  return [{ ...plain, standing: "ready", reason: null, flow, licenses: [], freed: [], freedIsUpTo: false, ...kind }];
}

/** A plan in which every procedure occurs. */
export function groupPlanOf(length: number, confirmWord = ""): CheckedPlan {
  const plain = planOf(length, confirmWord);
  const rows = plain.rows.flatMap((_, index) => rowAt(index, plain.rows));
  const counts = { ready: 0, choice: 0, unchanged: 0, refused: 0, skipped: 0 };
  const licensesFreed: Record<string, number> = {};
  for (const { standing, freed } of rows) {
    counts[standing] += 1;
    for (const label of freed) licensesFreed[label] = (licensesFreed[label] ?? 0) + 1;
  }
  return { ...plain, digest: `groups-${length}`, source: "autumn-cleanup.csv", rows, counts, licensesFreed };
}

const proposed = (index: number, procedure: string, group: string, butNote: string[]): ProposedRow => ({
  row: { row: index + 1, procedure, user: userAt(index).email, group, licenses: [], whenEmpty: "", note: "" },
  why: procedure === "block" ? "Groups would give a license again." : `Gives back what was taken from ${group}.`,
  butNote,
});

/** What would be proposed for leavers, with two other ways. */
export const proposalFor = (users: number): Proposal => ({
  goal: { goal: "nothing-for-good" },
  rows: Array.from({ length: users }, (_, index) =>
    index % 2 === 0
      ? proposed(index, "block", "", [
          "Stays a member of its groups, with their roles.",
          "Does not change other users.",
        ])
      : proposed(index, "release", "Automation Users", [atLogIn]),
  ),
  reached: false,
  unreached: [
    "Could get a license again from Automation Users: 2 users (ana.pop0@acme.example, ben.pop1@acme.example).",
  ],
  alternatives: [
    {
      name: "Take them out of the groups that give a license",
      says: "Nobody is blocked, but each of them also loses the roles and robot configuration of those groups.",
      rows: [proposed(1, "remove-member", "Automation Users", [roles])],
    },
    {
      name: "Stop the groups giving",
      says: "Changes 214 other members.",
      rows: [proposed(2, "release", "Automation Users", [])],
    },
  ],
  freed: { [developer]: { least: 12, most: 12 }, [attended]: { least: 3, most: 20 } },
});

/** What a later reading of a run shows: one that came back, one that somebody changed, one that cannot be told. */
export const driftFound = (): Drift[] => [
  {
    row: 2,
    procedure: "release",
    user: userAt(1).email,
    group: "Automation Users",
    kind: "back",
    left: { lease: null, lastInUse: "" },
    now: { lease: [attended], lastInUse: "2026-11-20" },
    licenses: [attended],
    text: "Took Attended - Named User again from Automation Users.",
  },
  {
    row: 3,
    procedure: "set-rule",
    user: "",
    group: "Citizen Developers",
    kind: "changed",
    left: { rule: [attended], quotas: {} },
    now: { rule: [developer, attended], quotas: {} },
    licenses: [developer],
    text: "The rule gives Automation Developer - Named User again.",
  },
  {
    row: 5,
    procedure: "remove-member",
    user: userAt(4).email,
    group: "Automation Developers",
    kind: "unknown",
    left: { member: false, lease: null },
    now: null,
    licenses: [],
    text: "The members of Automation Developers could not be read.",
  },
];
