import { count } from "./count";
import { goal, meant, proposal, proposePlan, proposing, said, say } from "./goal-state";
import { goalNames, goalWords } from "./goal-words";
import { Icon } from "./icon";
import { licenseLabels } from "./license-labels";
import { ProposalView } from "./proposal";
import { Radio } from "./radio";
import { Select } from "./select";
import { inventory } from "./surface";
import { Whom } from "./whom";

const options = (none: string, names: readonly string[]): readonly (readonly [string, string])[] => [
  ["", none],
  ...[...new Set(names)].map((name): [string, string] => [name, name]),
];

/** What the chosen goal needs to know besides. */
function Details() {
  const { goal: name, license, group, units } = said.value;
  const { needs } = goalWords[name];
  const read = inventory.value;
  if (needs.length === 0 || !read) return null;
  const withRule = read.groups.filter(({ rule }) => rule?.length);
  return (
    <div class="filters">
      {needs.includes("group") && (
        <Select
          label="Which group"
          value={group}
          onValue={(value) => say({ group: value })}
          options={options(
            "Choose a group",
            withRule.map((one) => one.name),
          )}
        />
      )}
      <Select
        label="Which license"
        value={license}
        onValue={(value) => say({ license: value })}
        options={options("Choose a license", licenseLabels(read))}
      />
      {needs.includes("units") && (
        <label class="field">
          <span>How many units</span>
          <input type="number" min={1} value={units} onInput={(event) => say({ units: event.currentTarget.value })} />
        </label>
      )}
    </div>
  );
}

/** Why nothing can be proposed yet; empty when it can. */
function lacking(): string {
  if (!inventory.value) return "The users that were read are still being loaded.";
  if (!goal.value) return "Say which license, group or number is meant.";
  if (meant.value?.length === 0) return "Say for whom.";
  return "";
}

/** Saying what should be true, instead of which box to clear. */
export function SayGoal() {
  const lacks = lacking();
  return (
    <div class="say-goal">
      <fieldset class="options spread">
        <legend>What should be true</legend>
        {goalNames.map((name) => (
          <Radio
            key={name}
            group="goal"
            checked={said.value.goal === name}
            onChoose={() => say({ goal: name })}
            name={goalWords[name].name}
            says={goalWords[name].says}
          />
        ))}
      </fieldset>
      <Details />
      <Whom />
      <div class="actions">
        <button
          type="button"
          class={proposal.value ? "" : "primary"}
          disabled={lacks !== "" || proposing.value}
          onClick={() => void proposePlan()}
        >
          <Icon name="search" />
          Propose a plan
        </button>
        <span class="quiet-text">
          {lacks || `${meant.value ? `For ${count(meant.value.length, "user")}. ` : ""}Nothing is changed yet.`}
        </span>
      </div>
      {proposing.value && <progress aria-label="Looking for a plan" />}
      {proposal.value && <ProposalView proposal={proposal.value} />}
    </div>
  );
}
