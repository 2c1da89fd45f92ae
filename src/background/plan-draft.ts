import { checkPlan, planText } from "../run/check-plan";
import { CheckedPlan, type PlanRow } from "../run/plan";
import { type Reason, reason } from "../run/reasons";
import { dropDocument, keepDocument, readDocument } from "./journal-store";
import { readPolicy } from "./policy";
import { inventoryOf } from "./scan";
import { readSettings } from "./settings-store";
import { changed } from "./surface";

const name = "plan";

type Checked = { plan: CheckedPlan; reason: null } | { plan: null; reason: Reason };

/** Checks rows against the inventory kept of this organization and keeps the result as the plan to approve. Writes nothing in the portal. */
export async function draftPlan(rows: readonly PlanRow[], source: string, portal: string): Promise<Checked> {
  const inventory = await inventoryOf(portal);
  if (!inventory) return { plan: null, reason: reason("inventory-missing") };
  const settings = await readSettings();
  const checked = checkPlan({ rows: [...rows], inventory, settings, source, checkedAt: new Date().toISOString() });
  const plan = { ...checked, digest: await sha256(planText(checked)) };
  await keepDocument(name, plan);
  changed();
  return { plan, reason: null };
}

export const draftedPlan = (): Promise<CheckedPlan | null> => readDocument(name, CheckedPlan);

export async function discardPlan(): Promise<void> {
  await dropDocument(name);
  changed();
}

/** The plan that is approved by its digest and word; anything else than exactly what was shown is refused. */
export async function approvedPlan(digest: string, word: string): Promise<Checked> {
  const plan = await draftedPlan();
  if (!plan) return { plan: null, reason: reason("empty-plan") };
  const { digest: kept, ...rest } = plan;
  if (kept !== digest || (await sha256(planText(rest))) !== digest)
    return { plan: null, reason: reason("plan-changed", digest.slice(0, 12)) };
  const policy = await readPolicy();
  if (!policy) return { plan: null, reason: reason("policy-unreadable") };
  if (policy.maxRows !== undefined && plan.counts.ready > policy.maxRows)
    return { plan: null, reason: reason("policy-rows", plan.counts.ready, policy.maxRows) };
  if (plan.confirmWord !== "" && word !== plan.confirmWord)
    return { plan: null, reason: reason("confirm-word", plan.confirmWord) };
  return { plan, reason: null };
}

async function sha256(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
