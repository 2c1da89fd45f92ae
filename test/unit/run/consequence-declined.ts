const every = (code: string, procedures: readonly string[], situations: readonly string[]): string[] =>
  situations.flatMap((name) => procedures.map((procedure) => `${code} | ${name} | ${procedure}`));

const blocked = ["blocked", "blocked over group", "blocked over group, still listed"];
const listed = [
  "direct over group, still listed",
  "direct over group, the same still listed",
  "left the group, direct",
];

/** Where the replica would do something and the plan does not: sorted, "code | situation | procedure". */
export function declinedCells(): string[] {
  return [
    // Two ways to go on, and the admin has not said which.
    ...every(
      "choice-needed",
      ["deallocate"],
      [
        "direct only",
        "one direct license",
        "direct over group",
        "direct over group, no unit left",
        "direct over two groups",
        ...listed,
      ],
    ),
    // `*` means more than one group; the replica takes the first.
    ...every(
      "group-star",
      ["remove-member"],
      [
        "two groups give the same",
        "two groups give the same, the other's limit reached",
        "two groups give the same, more taken than bought",
        "two groups",
        "two groups, the weaker taken",
        "two groups, one of unknown strength",
        "three groups",
        "direct over two groups",
      ],
    ),
    ...every("group-star", ["release", "remove-member"], ["two groups, both taken", "two groups, both taken, same"]),
    // The record is so already. Saving it again could end what is still listed, and `inherit` would unblock: neither was asked for.
    ...every(
      "license-not-held",
      ["deallocate"],
      [...blocked, "direct over group, still listed", "left the group, direct"],
    ),
    ...every("no-effect", ["deallocate"], blocked),
    ...every("no-effect", ["block"], ["blocked over group, still listed"]),
    ...every("no-effect", ["allocate"], listed),
    // RULE-5: no checkbox for what is not bought; the replica does not mind.
    ...every("license-not-in-plan", ["set-rule"], ["direct over group, no unit left"]),
    // DIR-14: what has no account is nobody's that could be told.
    ...every("user-not-listed", ["deallocate", "block", "inherit", "allocate"], ["record without account"]),
    ...every("user-not-listed", ["release"], ["lease without account"]),
  ].sort();
}
