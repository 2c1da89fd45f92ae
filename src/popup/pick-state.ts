import { computed, signal } from "@preact/signals";
import { emailsIn, onGroups, type PickedAction, planOf } from "./pick-plan";
import { chosen, inventory, people } from "./surface";

type Procedure = PickedAction["procedure"];

export const procedure = signal<Procedure>("deallocate");
/** For taking back: these labels only; null for all. */
export const only = signal<ReadonlySet<string> | null>(null);
/** For allocating. */
export const given = signal<ReadonlySet<string>>(new Set());
export const whenEmpty = signal<PickedAction["whenEmpty"]>("");
const wantedGroup = signal("");
export const chooseGroup = (name: string): void => {
  wantedGroup.value = name;
};

const chosenPeople = computed(() => people.value.filter(({ email }) => email !== "" && chosen.value.has(email)));

const canChange = computed(() =>
  (inventory.value?.groups ?? []).filter(({ kind }) => kind === "local" || kind === "unknown"),
);

/** The groups the procedure can be about, by value and name; none for a procedure without a group. */
export const groupChoices = computed((): readonly (readonly [string, string])[] => {
  const named = (names: Iterable<string>): [string, string][] => [...new Set(names)].map((name) => [name, name]);
  if (procedure.value === "add-member") return named(canChange.value.map(({ name }) => name));
  if (procedure.value === "remove-member") {
    const listed = canChange.value.filter((group) => {
      const members = emailsIn(group);
      return chosenPeople.value.some(({ email }) => members.has(email));
    });
    return named(listed.map(({ name }) => name));
  }
  if (procedure.value !== "release") return [];
  const from = chosenPeople.value.flatMap(({ leases }) => leases.map(({ group }) => group.name));
  return from.length === 0 ? [] : [["*", "Every group they inherit from"], ...named(from)];
});

/** What was chosen where it still is a choice, else the first. */
export const group = computed(
  () => (groupChoices.value.find(([value]) => value === wantedGroup.value) ?? groupChoices.value[0])?.[0] ?? "",
);

const licenses = (): readonly string[] => {
  if (procedure.value === "allocate") return [...given.value];
  return only.value ? [...only.value] : ["*"];
};

/** The rows the action comes to; none while something is left to say. */
export const pickedRows = computed(() => {
  const named = procedure.value === "deallocate" || procedure.value === "allocate";
  if (named && licenses().length === 0) return [];
  if (onGroups.has(procedure.value) && group.value === "") return [];
  return planOf(
    chosenPeople.value,
    { procedure: procedure.value, licenses: licenses(), whenEmpty: whenEmpty.value, group: group.value },
    inventory.value?.groups ?? [],
  );
});
