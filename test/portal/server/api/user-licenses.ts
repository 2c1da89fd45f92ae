import * as z from "zod/mini";
import { scramble } from "../../random.ts";
import type { UserRecord, UserRow } from "../../replies.ts";
import { directLabels, labelsOf, overAllocated } from "../../store/counts.ts";
import { refused } from "../../store/decision.ts";
import { dropDirect, setDirect } from "../../store/direct.ts";
import type { Store } from "../../store/model.ts";
import type { PortalState } from "../state.ts";
import type { WriteTarget } from "../write-log.ts";
import { type Answer, type ApiCall, type ApiRoute, answerMissing, answerWith, readBody } from "./call.ts";
import { mixing } from "./mixed-records.ts";
import { letOtherAdminAct } from "./other-admin.ts";
import { pageOf, searched, sortedBy } from "./paging.ts";
import { personOf, totalsOf } from "./present.ts";
import { write } from "./write.ts";

const base = "/license/accountant/UserLicense";
const usersBody = z.object({ userIds: z.array(z.string()).check(z.minLength(1)) });
const setBody = z.object({
  ...usersBody.shape,
  licenseCodes: z.array(z.string()),
  useExternalLicense: z.boolean(),
  /** Sent by Allocate Licenses: these users are thought to have no row. */
  newUsers: z.optional(z.boolean()),
});

export const userLicenseRoutes: readonly ApiRoute[] = [
  { method: "GET", path: base, answer: ({ store }) => answerWith(totalsOf(store).filter(({ total }) => total > 0)) },
  { method: "GET", path: `${base}/user/page`, answer: listUsers },
  { method: "GET", path: `${base}/user`, answer: readUser },
  { method: "PUT", path: base, answer: replaceSet },
  { method: "DELETE", path: base, answer: dropRecords },
];

function listUsers({ state, store, query }: ApiCall): Answer {
  const over = overAllocated(store);
  const rows = [...store.direct].map(
    ([userId, { codes }]): UserRow => ({
      ...personOf(state, store, userId),
      userBundleLicenses: labelsOf(store, codes),
      overAllocated: [...codes].some((code) => over.has(code)),
      orphan: !store.users.has(userId),
    }),
  );
  const salt = state.knobs["resort-after-save"] ? state.writes.length : 0;
  const byLastUse = query.get("sortBy") === "LastInUse";
  const key = (row: UserRow) =>
    salt > 0
      ? String(scramble(row.id, salt)).padStart(10, "0")
      : `${byLastUse ? (row.lastInUse ?? "") : row.displayName.toLowerCase() || "\uffff"}\n${row.email}\n${row.id}`;
  const sorted = sortedBy(searched(rows, query), key, query.get("sortOrder") === "desc");
  return answerWith(pageOf(sorted, query, 100));
}

const mixed = mixing<UserRecord>();

function readUser({ state, store, query }: ApiCall): Answer {
  const userId = query.get("id") ?? "";
  letOtherAdminAct(state, store, userId, "before-read");
  const record = store.direct.get(userId);
  const user = store.users.get(userId);
  if (!record && !user) return answerMissing();
  const reply: UserRecord = {
    ...personOf(state, store, userId),
    direct: record !== undefined,
    allocatedUserBundles: [...(record?.codes ?? [])],
    availableUserBundles: totalsOf(store).filter(({ code, total }) => total > 0 || record?.codes.has(code)),
    useExternalLicense: record?.external ?? false,
  };
  letOtherAdminAct(state, store, userId, "after-read");
  return answerWith(mixed(state, store, [userId, user?.email ?? userId], reply));
}

function replaceSet({ state, store, body }: ApiCall): Answer {
  const { userIds, licenseCodes, useExternalLicense, newUsers = false } = readBody(setBody, body);
  const set = { codes: licenseCodes, external: useExternalLicense };
  const onlyNew = newUsers && state.knobs["allocate-existing"] === "refused";
  return writeUsers(state, store, "PUT UserLicense", userIds, () =>
    onlyNew && userIds.some((userId) => store.direct.has(userId))
      ? refused(409, "This user already has a license allocation.")
      : setDirect(store, userIds, set, state.switches),
  );
}

function dropRecords({ state, store, body }: ApiCall): Answer {
  const { userIds } = readBody(usersBody, body);
  return writeUsers(state, store, "DELETE UserLicense", userIds, () => dropDirect(store, userIds));
}

function writeUsers(
  state: PortalState,
  store: Store,
  call: string,
  userIds: readonly string[],
  perform: () => ReturnType<typeof dropDirect>,
): Answer {
  const email = (userId: string) => store.users.get(userId)?.email ?? null;
  const targets = userIds.map((userId) => ({ userId, email: email(userId) }));
  const read = (target: WriteTarget) =>
    "userId" in target && target.userId ? directLabels(store, target.userId) : null;
  const names = userIds.flatMap((userId) => [userId, email(userId) ?? userId]);
  for (const userId of userIds) letOtherAdminAct(state, store, userId, "before-save");
  const answer = write(state, store, { call, targets, names, read, perform });
  for (const userId of userIds) letOtherAdminAct(state, store, userId, "after-save");
  return answer;
}
