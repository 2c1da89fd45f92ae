import * as z from "zod/mini";
import type { TenantLicenses } from "../../replies.ts";
import { labelsOf } from "../../store/counts.ts";
import { accepted } from "../../store/decision.ts";
import { type Answer, type ApiCall, type ApiRoute, answerMissing, answerWith, readBody } from "./call.ts";
import { totalsOf } from "./present.ts";
import { write } from "./write.ts";

/** A decoy: the tenant's own licenses, whose panel bears the same name as the users' one. */
const path = "/license/tenant/:tenantId/Allocation";
const setBody = z.object({ licenseCodes: z.array(z.string()) });

export const tenantLicenseRoutes: readonly ApiRoute[] = [
  { method: "GET", path, answer: ({ store }, { tenantId = "" }) => readTenant(store, tenantId) },
  { method: "PUT", path, answer: (call, { tenantId = "" }) => replaceSet(call, tenantId) },
];

function readTenant(store: ApiCall["store"], tenantId: string): Answer {
  const tenant = store.tenants.find(({ id }) => id === tenantId);
  if (!tenant) return answerMissing();
  const available = totalsOf(store).filter(({ total }) => total > 0);
  const reply: TenantLicenses = { name: tenant.name, allocated: [...tenant.allocated], available };
  return answerWith(reply);
}

function replaceSet({ state, store, body }: ApiCall, tenantId: string): Answer {
  const { licenseCodes } = readBody(setBody, body);
  const tenant = store.tenants.find(({ id }) => id === tenantId);
  if (!tenant) return answerMissing();
  return write(state, store, {
    call: "PUT tenant Allocation",
    targets: [{ tenantId, name: tenant.name }],
    names: [tenant.name],
    read: () => labelsOf(store, tenant.allocated),
    perform: () => {
      tenant.allocated = new Set(licenseCodes);
      return accepted;
    },
  });
}
