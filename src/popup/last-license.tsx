import { Field } from "./field";
import { whenEmpty } from "./pick-state";
import { consequence } from "./procedure-words";
import { state } from "./surface";

/** What is to become of a user whose last direct license goes. */
export function LastLicense() {
  const set = state.value?.settings.whenEmpty ?? "";
  return (
    <Field label="If it is a user's last license" hint={consequence[whenEmpty.value || set]} hintId="last-license">
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
  );
}
