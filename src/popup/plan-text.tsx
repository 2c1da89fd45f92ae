import { useState } from "preact/hooks";
import { readPlan } from "../run/read-plan";
import { checkPlan } from "./actions";
import { download } from "./download";
import { example } from "./example-plan";
import { Icon } from "./icon";
import { planSource, planText, problem } from "./surface";

/** A plan of 10,000 lines is about one megabyte; what is far beyond is not a plan. */
const LARGEST_FILE = 10_000_000;

async function take(file: File | undefined): Promise<void> {
  if (!file) return;
  problem.value = null;
  if (file.size > LARGEST_FILE) {
    problem.value = {
      code: "file-too-large",
      text: `${file.name} is larger than 10 MB. A plan of 10,000 lines is about 1 MB; is this the right file?`,
    };
    return;
  }
  planText.value = await file.text();
  planSource.value = file.name;
}

function check(): void {
  const { rows, problem: found } = readPlan(planText.value);
  if (found) problem.value = found;
  else void checkPlan(rows, planSource.value || "pasted text");
}

/** A plan as a file or as text: dropped, picked or pasted. */
export function PlanText() {
  const [over, setOver] = useState(false);
  return (
    <div class="plan-text">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way; the file input inside is the keyboard's. */}
      <div
        class={over ? "drop over" : "drop"}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void take(event.dataTransfer?.files[0]);
        }}
      >
        <Icon name="file" />
        <label>
          <span class="drop-words">Plan file</span>
          <input
            type="file"
            accept=".csv,.tsv,.txt,.json"
            aria-describedby="drop-hint"
            onChange={(event) => void take(event.currentTarget.files?.[0])}
          />
        </label>
        <span class="quiet-text" id="drop-hint">
          {planSource.value ? `Loaded: ${planSource.value}` : "Pick a CSV or JSON file, or drop it here."}
        </span>
      </div>
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
