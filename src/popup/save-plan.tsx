import type { CheckedPlan } from "../run/plan";
import { writePlan, writePlanJson } from "../run/write-plan";
import { withChoices } from "./choices";
import { download } from "./download";
import { Icon } from "./icon";
import { handedIn } from "./surface";

/** The plan as a file, to be reviewed by somebody else, edited or run later; picked users become lines like any other. */
export function SavePlan({ plan }: { readonly plan: CheckedPlan }) {
  const rows = () => withChoices(plan, handedIn.value, new Map());
  return (
    <div class="actions">
      <button type="button" class="plain" onClick={() => download("plan.csv", "text/csv", writePlan(rows()))}>
        <Icon name="save" />
        Save plan.csv
      </button>
      <button
        type="button"
        class="plain"
        onClick={() => download("plan.json", "application/json", writePlanJson(rows()))}
      >
        <Icon name="save" />
        Save plan.json
      </button>
    </div>
  );
}
