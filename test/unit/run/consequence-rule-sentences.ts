import type { MemberKind, Store } from "../../portal/store/model.ts";
import { always, falls, gives, list, perhaps, type Readers, someTakes, untested } from "./consequence-claims.ts";

/** Sentences about a group's rule, and about what the portal may refuse. */
export const ruleReaders: Readers = [
  [
    /^Changes (\d+) members?\.$/u,
    (count = "") => always(({ later, group }) => membersOf(later, group, "user") === Number(count)),
  ],
  [
    /^Changes all members of (.+), who cannot all be listed: it could be anybody\.$/u,
    (group = "") => always(({ later }) => later.groups.get(group)?.rule !== null),
  ],
  [
    /^Robot accounts among the members: (\d+)\.$/u,
    (count = "") => always(({ later, group }) => membersOf(later, group, "robot") === Number(count)),
  ],
  [
    /^(.+) no longer gives (.+)\.$/u,
    (group = "", labels = "") =>
      list(labels).map((label) =>
        always(
          ({ before, written, later }) =>
            gives(before, group, label) && ![written, later].some((store) => gives(store, group, label)),
          { losses: [`${group} ${label}`] },
        ),
      ),
  ],
  [
    /^Members fall to the next license their groups give: (.+) \(up to (\d+) at their next log-in\)\.$/u,
    (labels = "", most = "") => falls(labels, most),
  ],
  [
    /^Members may take (.+) at their next log-in, some perhaps at once, as far as units are free\.$/u,
    (label = "") => perhaps((trial) => someTakes(trial, label), { gains: [label] }),
  ],
  // Whether the portal saves these, the documentation does not say; the replica does.
  [/^The portal may refuse this: Whether the portal saves a rule of /u, () => untested],
  [/^The portal may refuse this: .+ whether the portal saves one with nothing ticked is not known\./u, () => untested],
  [/^The portal may refuse this: Who is signed in with a local account does not find /u, () => untested],
  [/^The portal may refuse this: /u, () => perhaps(({ decision }) => !decision.accepted)],
];

function membersOf(store: Store, group: string, kind: MemberKind): number {
  return [...(store.groups.get(group)?.members.values() ?? [])].filter((one) => one === kind).length;
}
