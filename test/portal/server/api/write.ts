import { accepted, type Decision, refused } from "../../store/decision.ts";
import type { Store } from "../../store/model.ts";
import type { PortalState } from "../state.ts";
import type { Quotas, WriteTarget } from "../write-log.ts";
import type { Answer } from "./call.ts";
import { asAnswer, faultOf } from "./refusal.ts";

export interface Write {
  readonly call: string;
  readonly admin?: string;
  /** Licenses are written by license administrators too, accounts and groups are not. */
  readonly what?: "licenses" | "accounts";
  readonly targets: readonly WriteTarget[];
  /** E-mails, ids and group names by which a knob may choose this write. */
  readonly names: readonly string[];
  read(target: WriteTarget): readonly string[] | null;
  readQuotas?(): Quotas;
  perform(): Decision;
}

export const signedInAdmin = { displayName: "Casey Morgan", mailbox: "casey.morgan" };
export const otherAdmin = "jordan.ellis";

/** Every write goes through here: role, faults, rules, log, answer. */
export function write(state: PortalState, store: Store, act: Write): Answer {
  const before = act.targets.map((target) => act.read(target));
  const quotasBefore = act.readQuotas?.();
  state.keepAsItWas(store);
  const { decision, told, hangs } = decide(state, act);
  const quotasAfter = act.readQuotas?.();
  const request = state.nextRequest();
  const at = new Date().toISOString();
  state.log(
    act.targets.map((target, index) => ({
      at,
      request,
      organization: store.organization,
      call: act.call,
      admin: `${act.admin ?? signedInAdmin.mailbox}@${store.organization}.example`,
      target,
      before: before[index] ?? null,
      after: act.read(target),
      ...(quotasBefore && quotasAfter && { quotas: { before: quotasBefore, after: quotasAfter } }),
      status: decision.status,
      accepted: decision.accepted,
      answered: hangs ? 0 : told.status,
    })),
  );
  return { ...asAnswer(state, told), hangs };
}

interface Decided {
  readonly decision: Decision;
  readonly told: Decision;
  readonly hangs: boolean;
}

function decide(state: PortalState, act: Write): Decided {
  const same = (decision: Decision, hangs = false): Decided => ({ decision, told: decision, hangs });
  if (act.admin) return same(act.perform());
  const { role } = state.knobs;
  if (role === "license-viewer") return same(refused(403, "You may only view licenses."));
  if (act.what === "accounts" && role !== "organization-administrator") return same(notAllowed);
  const struck = (name: Parameters<typeof state.faults.strikes>[0]): boolean => state.faults.strikes(name, act.names);
  const fault = { fails: struck("fail-save"), lost: struck("success-not-stored"), errs: struck("error-but-stored") };
  const hung = { lost: struck("hang-save"), stored: struck("hang-but-stored") };
  if (fault.fails || state.throttledFor > 0) return same(faultOf(state));
  if (hung.lost) return same(broken, true);
  if (fault.lost) return { decision: broken, told: accepted, hangs: false };
  const decision = act.perform();
  return fault.errs ? { decision, told: faultOf(state), hangs: false } : same(decision, hung.stored);
}

const broken = refused(500, "Something went wrong. Try again later.");

export const notAllowed = refused(403, "Only organization administrators manage accounts and groups.");
