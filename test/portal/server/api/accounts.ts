import type { Profile } from "../../replies.ts";
import { directLabels, labelsOf } from "../../store/counts.ts";
import { groupsOf } from "../../store/membership.ts";
import { type Answer, type ApiCall, type ApiRoute, answerMissing, answerWith } from "./call.ts";
import { onlyAdministrators } from "./only-administrators.ts";
import { pageOf, searched, sortedBy } from "./paging.ts";
import { accountOf } from "./present.ts";

const routes: readonly ApiRoute[] = [
  { method: "GET", path: "/identity/User", answer: listUsers },
  { method: "GET", path: "/identity/User/:userId", answer: (call, { userId = "" }) => readProfile(call, userId) },
  { method: "GET", path: "/identity/RobotAccount", answer: listRobots },
];

/** The search serves Allocate Licenses too, which license administrators use. */
export const accountRoutes: readonly ApiRoute[] = [
  { method: "GET", path: "/identity/User/search", answer: searchUsers },
  ...routes.map(onlyAdministrators),
];

function accounts({ state, store }: ApiCall) {
  const rows = [...store.users.values()].map((user) => accountOf(state, store, user));
  return sortedBy(rows, (row) => `${row.displayName.toLowerCase()}\n${row.email}`);
}

/** Directory users are listed only once somebody searches. */
function listUsers(call: ApiCall): Answer {
  const searching = (call.query.get("search") ?? "") !== "";
  const rows = accounts(call).filter((row) => searching || row.kind === "local");
  return answerWith(pageOf(searched(rows, call.query), call.query, 100));
}

function searchUsers(call: ApiCall): Answer {
  return answerWith(pageOf(searched(accounts(call), call.query), call.query, 20));
}

function readProfile({ state, store }: ApiCall, userId: string): Answer {
  const user = store.users.get(userId);
  if (!user) return answerMissing();
  const inherited = [...store.leases.values()].filter((lease) => lease.userId === userId);
  const profile: Profile = {
    ...accountOf(state, store, user),
    groups: groupsOf(store, userId).map((group) => group.name),
    directLicenses: directLabels(store, userId),
    inheritedLicenses: inherited.map((lease) => ({
      group: store.groups.get(lease.groupId)?.name ?? lease.groupId,
      licenses: labelsOf(store, lease.codes),
    })),
  };
  return answerWith(profile);
}

function listRobots({ store, query }: ApiCall): Answer {
  const rows = [...store.robots].map(([id, name]) => ({ id, name }));
  return answerWith(pageOf(searched(rows, query), query, 100));
}
