import { signal } from "@preact/signals";
import { checkPlan } from "./actions";
import { count } from "./count";
import { Field } from "./field";
import { type PickedAction, planOf } from "./pick-plan";
import { consequence } from "./procedure-words";
import { chosen, state } from "./surface";

const procedure = signal<PickedAction["procedure"]>("deallocate");
const only = signal<ReadonlySet<string> | null>(null);
const whenEmpty = signal<PickedAction["whenEmpty"]>("");

const choices: readonly {
  readonly value: PickedAction["procedure"];
  readonly name: string;
  readonly effect: string;
}[] = [
  {
    value: "deallocate",
    name: "Take back licenses",
    effect: "Clears the chosen licenses and leaves every other as it is.",
  },
  {
    value: "block",
    name: "Block",
    effect: "Clears every license and leaves an empty allocation: nothing from groups either.",
  },
  {
    value: "inherit",
    name: "Return to the group rule",
    effect: "Removes the user's own allocation; groups may give a license at the next sign-in.",
  },
];

function toggle(label: string, on: boolean): void {
  const next = new Set(only.value ?? []);
  if (on) next.add(label);
  else next.delete(label);
  only.value = next;
}

/** What to do with the chosen users, with the consequence of each choice beside it. */
export function PickAction({ labels }: { readonly labels: readonly string[] }) {
  const set = state.value?.settings.whenEmpty ?? "";
  const nothing = procedure.value === "deallocate" && only.value?.size === 0;
  const check = () =>
    checkPlan(
      planOf(chosen.value, {
        procedure: procedure.value,
        licenses: only.value ? [...only.value] : ["*"],
        whenEmpty: whenEmpty.value,
      }),
      "chosen from the list",
    );
  return (
    <div class="pick-action">
      <fieldset class="options">
        <legend>What to do with {count(chosen.value.size, "user")}</legend>
        {choices.map(({ value, name, effect }) => (
          <label key={value}>
            <input
              type="radio"
              name="procedure"
              checked={procedure.value === value}
              onChange={() => (procedure.value = value)}
            />
            <span>
              <strong>{name}</strong>
              <span class="quiet-text">{effect}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {procedure.value === "deallocate" && (
        <div class="pick-licenses">
          <fieldset class="options">
            <legend>Which licenses</legend>
            <label>
              <input type="radio" name="which" checked={only.value === null} onChange={() => (only.value = null)} />
              <span>All the user has</span>
            </label>
            <label>
              <input
                type="radio"
                name="which"
                checked={only.value !== null}
                onChange={() => (only.value = new Set())}
              />
              <span>Only these</span>
            </label>
            {only.value !== null &&
              labels.map((label) => (
                <label key={label} class="inner">
                  <input
                    type="checkbox"
                    checked={only.value?.has(label) ?? false}
                    onChange={(event) => toggle(label, event.currentTarget.checked)}
                  />
                  <span>{label}</span>
                </label>
              ))}
          </fieldset>
          <Field
            label="If it is a user's last license"
            hint={consequence[whenEmpty.value || set]}
            hintId="last-license"
          >
            <select
              value={whenEmpty.value}
              aria-describedby="last-license"
              onChange={({ currentTarget: { value } }) =>
                (whenEmpty.value = value === "block" || value === "inherit" ? value : "")
              }
            >
              <option value="">{set === "" ? "Ask me in the preview" : `As in Settings (${set})`}</option>
              <option value="block">Block the user</option>
              <option value="inherit">Return the user to the group rule</option>
            </select>
          </Field>
        </div>
      )}
      <div class="actions">
        <button type="button" class="primary" disabled={nothing} onClick={() => void check()}>
          Preview {count(chosen.value.size, "user")}
        </button>
        <span class="quiet-text">Nothing is changed yet.</span>
      </div>
    </div>
  );
}
