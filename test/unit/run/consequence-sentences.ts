import { id } from "./consequence-cells.ts";
import {
  always,
  atLogIn,
  type Claim,
  gives,
  inGroup,
  instead,
  list,
  listedIn,
  onlyDirect,
  perhaps,
  type Readers,
  same,
  untested,
} from "./consequence-claims.ts";
import { ruleReaders } from "./consequence-rule-sentences.ts";
import { placesOf, usable, without } from "./consequence-trials.ts";

/** Every sentence there is, by its fixed wording, and what it claims. */
const readers: Readers = [
  [
    /^Holds no license and can get none, not from a group either, until an admin changes it\.$/u,
    () => always(({ written, later }) => usable(written).length + usable(later).length === 0, { losses: ["*"] }),
  ],
  [
    /^Roles and robot settings from groups stay as they are\.$/u,
    () =>
      always(({ before, later }) =>
        [...before.groups.keys()].every((one) => inGroup(before, one) === inGroup(later, one)),
      ),
  ],
  [/^Holds in every tenant of the organization\.$/u, () => untested],
  [
    /^Keeps (.+), and as long as any direct license is left, groups give nothing\.$/u,
    (labels = "") => always((trial) => same(usable(trial.later), list(labels)) && onlyDirect(trial), { losses: ["*"] }),
  ],
  [
    /^Holds no direct license; what the groups give applies again\.$/u,
    () => always(({ later }) => !later.direct.has(id), { losses: ["direct *"] }),
  ],
  [
    /^A license taken from a group may still be listed there until it is released\.$/u,
    () => perhaps(({ written }) => placesOf(written).some((place) => !place.startsWith("direct ")), { losses: ["*"] }),
  ],
  [
    /^Nothing comes back at the next log-in\.$/u,
    () => always(({ written, later }) => without(placesOf(later), placesOf(written)).length === 0),
  ],
  [/^(.+) comes back at the next log-in\.$/u, (label = "") => atLogIn(true, [label])],
  [/^(.+) may come back at the next log-in\.$/u, (label = "") => atLogIn(false, [label])],
  [/^Takes (.+) at the next log-in\.$/u, (labels = "") => atLogIn(true, list(labels))],
  [/^May take (.+) at the next log-in\.$/u, (labels = "") => atLogIn(false, list(labels))],
  [
    /^(Comes|May come) back at the next log-in with (a weaker license|another license): (.+)\.$/u,
    (how = "", which = "", labels = "") => instead(how === "Comes", which, labels),
  ],
  [
    /^No effect on (.+) while (.+) also gives it\.$/u,
    (label = "", groups = "") => [
      always(({ later }) => list(groups).every((group) => inGroup(later, group) && gives(later, group, label))),
      always(({ before, later }) => !usable(before).includes(label) || usable(later).includes(label)),
    ],
  ],
  [
    /^From (.+) too: (.+), as far as units are free\.$/u,
    (groups = "", label = "") =>
      always(({ later }) => list(groups).every((group) => inGroup(later, group) && gives(later, group, label))),
  ],
  [
    /^(.+) may also come from (.+)\.$/u,
    (label = "", groups = "") =>
      list(groups).map((group) => perhaps(({ later }) => inGroup(later, group) && gives(later, group, label))),
  ],
  [
    /^Still holds (.+) from (.+)\.$/u,
    (labels = "", group = "") =>
      list(labels).map((label) =>
        always(({ written }) => placesOf(written).includes(`${group} ${label}`), { gains: [label] }),
      ),
  ],
  [
    /^(Stays a|May still be a|Is no longer a) member of (.+); everything taken from it is given back\.$/u,
    (how = "", group = "") => [
      how.startsWith("May")
        ? perhaps(({ written }) => inGroup(written, group))
        : always(({ written }) => inGroup(written, group) === how.startsWith("Stays")),
      always(({ written }) => !listedIn(group, placesOf(written)), { losses: [`${group} *`] }),
    ],
  ],
  [
    /^Stays a member of (.+) through ([^:]+)(: nothing changes for its licenses)?\.$/u,
    (group = "", _inner = "", none = "") => [
      always(({ later }) => inGroup(later, group)),
      always(({ before, written }) => none === "" || same(placesOf(before), placesOf(written))),
    ],
  ],
  [
    /^May stay a member of (.+) through a group whose members are not known\.$/u,
    (group = "") => perhaps(({ later }) => inGroup(later, group)),
  ],
  [
    /^Also loses the roles and robot configuration from (.+)\.$/u,
    (group = "") => always(({ later }) => !inGroup(later, group)),
  ],
  [
    /^What the group still lists for the user afterwards is released too\.$/u,
    () => always(({ written, group }) => !listedIn(group, placesOf(written)), { losses: ["lease"] }),
  ],
  [
    /^May also lose the roles and robot configuration from (.+)\.$/u,
    (group = "") => perhaps(({ later }) => !inGroup(later, group)),
  ],
  [
    /^Also gets the roles and robot configuration from (.+)\.$/u,
    (group = "") => always(({ later }) => inGroup(later, group)),
  ],
  [
    /^(.+) gives no license\.$/u,
    (group = "") => always(({ later }) => (later.groups.get(group)?.rule?.codes.size ?? 0) === 0),
  ],
  [/^A direct allocation hides what (.+) gives\.$/u, () => always(onlyDirect, { losses: ["*"] })],
  [
    /^A direct allocation hides what groups give(?: \((.+)\))?: (.+)\.$/u,
    (groups = "", labels = "") => [
      always(onlyDirect, { losses: ["*"] }),
      ...list(labels).map((label) =>
        perhaps(({ later }) =>
          (groups ? groups.split(/; perhaps |^perhaps |, /u) : [...later.groups.keys()]).some(
            (one) => inGroup(later, one) && gives(later, one, label),
          ),
        ),
      ),
    ],
  ],
  [
    /^Holds (.+) directly: one unit each, used or not\.$/u,
    (labels = "") =>
      always(({ written, later }) => [written, later].every((store) => same(usable(store), list(labels)))),
  ],
];

/** What a sentence claims; an error where no reader knows it. */
export function claimsOf(sentence: string): readonly Claim[] {
  for (const [pattern, reader] of [...readers, ...ruleReaders]) {
    const match = pattern.exec(sentence);
    if (match !== null) return [reader(...match.slice(1))].flat();
  }
  throw new RangeError(`No reader knows the sentence: ${sentence}`);
}
