import type { PlanRow } from "../run/plan";
import { discardPlan } from "./actions";
import { download } from "./download";
import { Icon } from "./icon";
import { plan, planSource, planText } from "./surface";
import { way } from "./way";

/** Puts the rows into the text field, where any plan can be changed; a plan that is checked already is no longer what they are. */
async function edit(rows: readonly PlanRow[]): Promise<void> {
  if (plan.value) await discardPlan();
  if (plan.value) return;
  const { writePlan } = await import("./file-formats");
  planText.value = writePlan(rows);
  planSource.value = "";
  way.value = "file";
}

async function saveCsv(rows: readonly PlanRow[]): Promise<void> {
  const { writePlan } = await import("./file-formats");
  download("plan.csv", "text/csv", writePlan(rows));
}

async function saveJson(rows: readonly PlanRow[]): Promise<void> {
  const { writePlanJson } = await import("./file-formats");
  download("plan.json", "application/json", writePlanJson(rows));
}

/** The plan as a file, to be reviewed by somebody else, edited or run later; picked users become lines like any other. */
export const SavePlan = ({ rows }: { readonly rows: () => readonly PlanRow[] }) => (
  <div class="actions">
    <button type="button" class="plain" onClick={() => void saveCsv(rows())}>
      <Icon name="save" />
      Save plan.csv
    </button>
    <button type="button" class="plain" onClick={() => void saveJson(rows())}>
      <Icon name="save" />
      Save plan.json
    </button>
    <button type="button" class="plain" onClick={() => void edit(rows())}>
      <Icon name="file" />
      Edit as text
    </button>
  </div>
);
