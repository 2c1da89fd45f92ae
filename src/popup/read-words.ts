import type { Inventory } from "../rules/model";
import { count, digits } from "./count";

/** What an inventory holds beside the list of users: the parts that were read, in words. */
export function readBeside({ users, groups, groupsComplete, accounts }: Inventory): readonly string[] {
  const holders = users.filter(({ licenses }) => licenses.length > 0).length;
  const leases = groups.reduce((sum, group) => sum + (group.leases?.length ?? 0), 0);
  const grouped =
    groups.length > 0 || groupsComplete
      ? [`${count(groups.length, "group")}${groupsComplete ? " — complete" : ""}`, `${digits(leases)} who inherit`]
      : ["groups were not read"];
  return [
    `${digits(holders)} with a direct license`,
    ...grouped,
    ...(accounts ? [count(accounts.length, "account")] : []),
  ];
}

/** Groups were read, and something of them is missing. */
export const lacksGroups = ({ groups, groupsComplete, unread }: Inventory): boolean =>
  unread.length > 0 || (groups.length > 0 && !groupsComplete);
