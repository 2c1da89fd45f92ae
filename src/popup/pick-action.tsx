import { checkPlan } from "./actions";
import { count, digits } from "./count";
import { LastLicense } from "./last-license";
import { LicenseBoxes } from "./license-boxes";
import { licenseLabels } from "./license-labels";
import { onGroups, type PickedAction } from "./pick-plan";
import { chooseGroup, given, group, groupChoices, only, pickedRows, procedure } from "./pick-state";
import { Radio } from "./radio";
import { Select } from "./select";
import { chosen, inventory } from "./surface";

type Procedure = PickedAction["procedure"];

const choices: readonly (readonly [Procedure, string, string])[] = [
  ["deallocate", "Take back licenses", "Clears the chosen licenses and leaves every other as it is."],
  ["block", "Block", "Clears every license and leaves an empty allocation: nothing from groups either."],
  [
    "inherit",
    "Return to the group rule",
    "Removes the user's own allocation; groups may give a license at the next sign-in.",
  ],
  [
    "release",
    "Release inherited licenses",
    "Gives back what was taken from groups; it may be taken again at the next sign-in.",
  ],
  [
    "remove-member",
    "Take out of a group",
    "No license from it any more, and none of its roles and robot configuration.",
  ],
  ["allocate", "Allocate licenses", "Adds the chosen licenses directly; what groups give is then not used."],
  ["add-member", "Add to a group", "What the group gives may be taken at the next sign-in; its roles come too."],
];

const groupFields: Partial<Record<Procedure, { readonly label: string; readonly none: string }>> = {
  release: { label: "Release what came from", none: "None of them inherits anything now." },
  "remove-member": {
    label: "Take out of",
    none: "None of them is known to be a member of a group that can be changed here.",
  },
  "add-member": { label: "Add to", none: "No group that can be changed here was read." },
};

function WhichLicenses({ labels }: { readonly labels: readonly string[] }) {
  return (
    <div>
      <fieldset class="options">
        <legend>Which licenses</legend>
        <Radio
          group="which"
          checked={only.value === null}
          onChoose={() => (only.value = null)}
          name="All the user has"
        />
        <Radio
          group="which"
          checked={only.value !== null}
          onChoose={() => (only.value = new Set())}
          name="Only these"
        />
        {only.value && <LicenseBoxes labels={labels} ticked={only.value} onTicked={(next) => (only.value = next)} />}
      </fieldset>
      <LastLicense />
    </div>
  );
}

/** What the chosen procedure needs to know besides. */
function Details({ labels }: { readonly labels: readonly string[] }) {
  if (procedure.value === "deallocate") return <WhichLicenses labels={labels} />;
  if (procedure.value === "allocate")
    return (
      <fieldset class="options">
        <legend>Which licenses</legend>
        <LicenseBoxes labels={labels} ticked={given.value} onTicked={(next) => (given.value = next)} />
      </fieldset>
    );
  const field = groupFields[procedure.value];
  if (!field) return null;
  if (groupChoices.value.length === 0) return <p class="quiet-text">{field.none}</p>;
  return <Select label={field.label} value={group.value} options={groupChoices.value} onValue={chooseGroup} />;
}

/** What to do with the chosen users, with the consequence of each choice beside it. */
export function PickAction() {
  const read = inventory.value;
  const grouped = (read?.groups ?? []).length > 0;
  const rows = pickedRows.value;
  const users = rows.length === 0 ? chosen.value.size : new Set(rows.map(({ user }) => user)).size;
  const left = chosen.value.size - users;
  return (
    <div class="pick-action">
      <fieldset class="options spread">
        <legend>What to do with {count(chosen.value.size, "user")}</legend>
        {choices
          .filter(([value]) => grouped || !onGroups.has(value))
          .map(([value, name, says]) => (
            <Radio
              key={value}
              group="procedure"
              checked={procedure.value === value}
              onChoose={() => (procedure.value = value)}
              name={name}
              says={says}
            />
          ))}
      </fieldset>
      {!grouped && <p class="quiet-text">To act on what groups give, read the users again with their groups.</p>}
      <Details labels={read ? licenseLabels(read) : []} />
      <div class="actions">
        <button
          type="button"
          class="primary"
          disabled={rows.length === 0}
          onClick={() => void checkPlan(rows, "chosen from the list")}
        >
          Preview {count(users, "user")}
        </button>
        <span class="quiet-text">
          {rows.length > 0 && left > 0 && `${digits(left)} of the chosen have nothing of the kind and are left out. `}
          Nothing is changed yet.
        </span>
      </div>
    </div>
  );
}
