import { signal } from "@preact/signals";
import { useState } from "preact/hooks";
import type { GroupEntry } from "../rules/model";
import { normalizeText } from "../rules/normalize";
import { checkPlan } from "./actions";
import { digits } from "./count";
import { LicenseBoxes } from "./license-boxes";
import { inventory } from "./surface";

/** The group whose rule is being changed. */
export const edited = signal<GroupEntry | null>(null);

/** The boxes of a rule: licenses the organization has bought, and what the rule gives already (RULE-5). */
function boxesOf(rule: readonly string[]): readonly string[] {
  const own = new Set(rule.map(normalizeText));
  const bought = (inventory.value?.totals ?? []).map(({ label }) => label);
  return [...rule, ...bought.filter((label) => !own.has(normalizeText(label)))].sort();
}

/** Says what a group's rule shall give from now on, as one row of a plan. */
export function EditRule({ group: { name, rule, members } }: { readonly group: GroupEntry }) {
  const before = rule ?? [];
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set(before));
  const same = ticked.size === before.length && before.every((label) => ticked.has(label));
  const check = () => {
    const licenses = ticked.size === 0 ? ["none"] : [...ticked];
    const row = { row: 1, procedure: "set-rule", user: "", group: name, licenses, whenEmpty: "", note: "" } as const;
    return checkPlan([row], `rule of ${name}`);
  };
  return (
    <div class="edit-rule">
      <fieldset class="options">
        <legend>What {name} gives from now on</legend>
        <LicenseBoxes labels={boxesOf(before)} ticked={ticked} onTicked={setTicked} />
      </fieldset>
      <p class="quiet-text">
        A rule is for all members{members && `, ${digits(members.length)} of them`}: what is no longer ticked ends for
        everybody who took it. Limits of the licenses that stay are kept.
      </p>
      <div class="actions">
        <button type="button" class="primary" disabled={same} onClick={() => void check()}>
          Preview the rule
        </button>
        <button type="button" class="plain" onClick={() => (edited.value = null)}>
          Cancel
        </button>
        <span class="quiet-text">Nothing is changed yet.</span>
      </div>
    </div>
  );
}
