import { checkPlan } from "./actions";
import { download } from "./download";
import { DropFile } from "./drop-file";
import { example } from "./example-plan";
import { Icon } from "./icon";
import { planSource, planText, problem } from "./surface";

async function check(): Promise<void> {
  const { readPlan } = await import("./file-formats");
  const { rows, problem: found } = readPlan(planText.value);
  if (found) problem.value = found;
  else await checkPlan(rows, planSource.value || "pasted text");
}

/** A plan as a file or as text: dropped, picked or pasted. */
export function PlanText() {
  return (
    <div class="plan-text">
      <DropFile
        label="Plan file"
        accept=".csv,.tsv,.txt,.json"
        hint={planSource.value ? `Loaded: ${planSource.value}` : "Pick a CSV or JSON file, or drop it here."}
        hintId="drop-hint"
        onText={(text, name) => {
          problem.value = null;
          planText.value = text;
          planSource.value = name;
        }}
        onProblem={(found) => (problem.value = found)}
      />
      <label class="field">
        <span>Plan text</span>
        <textarea
          rows={7}
          spellcheck={false}
          placeholder="…or paste the lines here, the header first"
          value={planText.value}
          onInput={(event) => {
            planText.value = event.currentTarget.value;
            planSource.value = "";
            problem.value = null;
          }}
        />
      </label>
      <div class="actions">
        <button type="button" class="primary" disabled={planText.value.trim() === ""} onClick={check}>
          Check plan
        </button>
        <span class="quiet-text">Shows a preview. Nothing is changed yet.</span>
      </div>
      <details>
        <summary>What a plan file looks like</summary>
        <pre class="sample">{example}</pre>
        <ul class="plain-list">
          <li>
            <code>deallocate</code> takes the named licenses back, <code>*</code> all of them; every other license
            stays.
          </li>
          <li>
            <code>block</code> leaves the user without any license, also none from groups.
          </li>
          <li>
            <code>inherit</code> removes the user's own allocation, so that the group rule applies.
          </li>
          <li>
            <code>release</code> gives back what the user took from the group, <code>*</code> from every group; the next
            sign-in may take it again.
          </li>
          <li>
            <code>remove-member</code> takes the user out of the group: its licenses, roles and robot configuration go.
          </li>
          <li>
            <code>set-rule</code> lets the group give exactly these licenses, <code>none</code> for nothing; limits
            stay.
          </li>
          <li>
            <code>allocate</code> and <code>add-member</code> are the reverse.
          </li>
          <li>
            <code>when_empty</code> says what to do when the last license would go: <code>block</code>,{" "}
            <code>inherit</code>, or blank to be asked.
          </li>
        </ul>
        <button type="button" onClick={() => download("example-plan.csv", "text/csv", example)}>
          <Icon name="save" />
          Save an example file
        </button>
      </details>
    </div>
  );
}
