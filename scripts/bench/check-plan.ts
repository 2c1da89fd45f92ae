import { checkPlan } from "../../src/run/check-plan";
import { readPlan } from "../../src/run/read-plan";

const labels = ["Attended - Named User", "Tester - Named User", "Citizen Developer - Named User"];

/** Reading and checking a plan file of so many rows, against as many users. Returns milliseconds. */
export function checkPlanOf(rows: number): number {
  const users = Array.from({ length: rows }, (_, index) => ({
    email: `user${index}@acme.example`,
    name: `User ${index}`,
    licenses: labels.slice(0, 1 + (index % labels.length)),
    lastInUse: "",
    orphan: false,
  }));
  const lines = users.map(({ email, licenses }) => `deallocate,${email},${licenses[0]},block`);
  const text = ["procedure,user,licenses,when_empty", ...lines].join("\n");
  const inventory = {
    organization: "acme",
    portal: "https://cloud.uipath.com/acme",
    readAt: "",
    users,
    totals: labels.map((label) => ({ label, allocated: null, total: null })),
    shown: rows,
    complete: true,
    admin: "",
  };
  const began = performance.now();
  const read = readPlan(text);
  const settings = { protectedUsers: [], whenEmpty: "" } as const;
  const { counts } = checkPlan({ rows: read.rows, inventory, settings, source: "bench", checkedAt: "" });
  const took = performance.now() - began;
  if (counts.ready !== rows) throw new Error(`Only ${counts.ready} of ${rows} rows are ready.`);
  return took;
}
