import { type Decision, refused } from "../../store/decision.ts";
import type { Store } from "../../store/model.ts";
import type { PortalState } from "../state.ts";
import type { Quotas, WriteTarget } from "../write-log.ts";
import type { Answer } from "./call.ts";

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
  const { decision, told } = decide(state, act);
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
      answered: told.status,
    })),
  );
  return { status: told.status, body: told.accepted ? {} : { message: told.message } };
}

function decide(state: PortalState, act: Write): { decision: Decision; told: Decision } {
  const same = (decision: Decision) => ({ decision, told: decision });
  if (act.admin) return same(act.perform());
  const { role } = state.knobs;
  if (role === "license-viewer") return same(refused(403, "You may only view licenses."));
  if (act.what === "accounts" && role !== "organization-administrator") return same(notAllowed);
  const broken = refused(500, "Something went wrong. Try again later.");
  const struck = (name: "fail-save" | "success-not-stored" | "error-but-stored") =>
    state.faults.strikes(name, act.names);
  const [fails, notStored, errs] = [struck("fail-save"), struck("success-not-stored"), struck("error-but-stored")];
  if (fails) return same(broken);
  if (notStored) return { decision: broken, told: { accepted: true, status: 200 } };
  const decision = act.perform();
  return errs ? { decision, told: broken } : same(decision);
}

export const notAllowed = refused(403, "Only organization administrators manage accounts and groups.");
