import * as z from "zod/mini";
import type { GroupRule } from "../../replies.ts";
import { countUsedFromGroup, ruleLabels, ruleQuotas } from "../../store/counts.ts";
import { setRule } from "../../store/group-rule.ts";
import { type Answer, type ApiCall, answerMissing, answerWith, readBody } from "./call.ts";
import { mixing } from "./mixed-records.ts";
import { letOtherAdminAddLicense } from "./other-admin-groups.ts";
import { totalsOf } from "./present.ts";
import { write } from "./write.ts";

const ruleBody = z.object({
  id: z.string(),
  ubls: z.array(z.string()),
  quotas: z.array(z.object({ userBundleCode: z.string(), limit: z.number() })),
});

const mixed = mixing<GroupRule>();

export function readRule({ state, store, query }: ApiCall): Answer {
  letOtherAdminAddLicense(state, store, query.get("id") ?? "", "before-read");
  const group = store.groups.get(query.get("id") ?? "");
  if (!group) return answerMissing();
  const { id, name, kind, rule } = group;
  const reply: GroupRule = {
    id,
    name,
    kind,
    allocatedUserBundles: [...(rule?.codes ?? [])],
    availableUserBundles: totalsOf(store).filter(({ code, total }) => total > 0 || rule?.codes.has(code)),
    quotas: [...(rule?.quotas ?? [])].map(([userBundleCode, limit]) => ({
      userBundleCode,
      limit,
      currentUsage: countUsedFromGroup(store, group, userBundleCode),
    })),
  };
  letOtherAdminAddLicense(state, store, id, "after-read");
  return answerWith(mixed(state, store, [id, name], reply));
}

/** The whole set at once: what is not named ends for every member. */
export function replaceRule({ state, store, body }: ApiCall): Answer {
  const { id, ubls, quotas } = readBody(ruleBody, body);
  const name = store.groups.get(id)?.name ?? null;
  const limits = new Map(quotas.map(({ userBundleCode, limit }) => [userBundleCode, limit]));
  letOtherAdminAddLicense(state, store, id, "before-save");
  const answer = write(state, store, {
    call: "PUT UserLicense/group",
    targets: [{ groupId: id, name }],
    names: [id, name ?? id],
    read: () => ruleLabels(store, id),
    readQuotas: () => ruleQuotas(store, id),
    perform: () => setRule(store, id, ubls, limits),
  });
  letOtherAdminAddLicense(state, store, id, "after-save");
  return answer;
}
