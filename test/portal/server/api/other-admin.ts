import { directLabels, overAllocated } from "../../store/counts.ts";
import { setDirect } from "../../store/direct.ts";
import type { Store } from "../../store/model.ts";
import type { PortalState } from "../state.ts";
import { otherAdmin, write } from "./write.ts";

/** When somebody else may act on what a panel is about, or was. */
export type Moment = PortalState["knobs"]["other-admin-when"];

/** Someone else adds one license to the user, if this is the moment for it. */
export function letOtherAdminAct(state: PortalState, shown: Store, userId: string, moment: Moment): void {
  if (moment !== state.knobs["other-admin-when"]) return;
  const store = state.storeOf(shown.organization) ?? shown;
  const email = store.users.get(userId)?.email ?? null;
  if (!state.faults.strikes("other-admin", [userId, email ?? userId])) return;
  const record = store.direct.get(userId);
  const over = overAllocated(store);
  const added = store.licenses.find(({ code, total }) => total > 0 && !over.has(code) && !record?.codes.has(code));
  if (!added) return;
  const codes = [...(record?.codes ?? []), added.code];
  write(state, store, {
    call: "PUT UserLicense",
    admin: otherAdmin,
    targets: [{ userId, email }],
    names: [],
    read: () => directLabels(store, userId),
    perform: () => setDirect(store, [userId], { codes, external: record?.external ?? false }, state.switches),
  });
}
