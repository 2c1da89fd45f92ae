import { signal } from "@preact/signals";
import type { CheckedRow, Standing } from "../run/plan";
import { discardPlan } from "./actions";
import { Alert } from "./alert";
import { Approve } from "./approve";
import { CannotReturn } from "./cannot-return";
import { Badge, Change } from "./chips";
import { ChoicePanel, RowChoice } from "./choice-panel";
import { withChoices } from "./choices";
import { count, digits } from "./count";
import { Freed } from "./freed";
import { freedByPlan } from "./freed-words";
import { Icon } from "./icon";
import { openInTab } from "./open-in-tab";
import { procedureWords } from "./procedure-words";
import { layoutOf, leadingColumns } from "./row-columns";
import { type Column, Rows } from "./rows";
import { SavePlan } from "./save-plan";
import { sentences } from "./sentences";
import { standings, standingWords } from "./state-words";
import { checking, handedIn, plan, portalTab, state, view } from "./surface";
import { Tallies } from "./tallies";

const filter = signal<Standing | "all">("all");

const columns = (rows: readonly CheckedRow[]): readonly Column<CheckedRow>[] => [
  ...leadingColumns(rows),
  {
    head: "What",
    cell: (row) => (
      <>
        {procedureWords(row)}
        {sentences(`preview ${row.row}`, row.consequences)}
      </>
    ),
  },
  { head: "Before and after", cell: ({ before, predicted }) => <Change before={before} after={predicted} /> },
  {
    head: "Standing",
    cell: (row) => (
      <>
        <Badge kind={row.standing} {...standingWords[row.standing]} />
        {row.standing === "choice" && <RowChoice row={row} />}
        {row.reason && <span class="reason">{row.reason.text}</span>}
        {row.note && <span class="note">Note: {row.note}</span>}
      </>
    ),
  },
];

/** What would be done, line by line, and what that frees. Nothing has happened yet. */
export function Preview() {
  const checked = plan.value;
  if (!checked) return <progress aria-label="Loading the plan" />;
  // After a choice was made, a standing may be empty that was looked at before.
  const kind = filter.value !== "all" && checked.counts[filter.value] === 0 ? "all" : filter.value;
  const shown = kind === "all" ? checked.rows : checked.rows.filter(({ standing }) => standing === kind);
  const read = state.value?.scan;
  const parts = standings.map((each) => digits(checked.counts[each]));
  return (
    <div class={checking.value ? "stack busy" : "stack"} aria-busy={checking.value}>
      <section class="card">
        <div class="card-head">
          <h2>
            Preview <span class="quiet-text">of {checked.source}</span>
          </h2>
          <button type="button" class="plain" onClick={() => void discardPlan()}>
            <Icon name="back" />
            Back to choosing
          </button>
        </div>
        <Tallies
          label="Lines by standing"
          unit="line"
          order={standings}
          words={standingWords}
          counts={checked.counts}
          {...(view.value === "tab" ? { filter: kind, onFilter: (to: Standing | "all") => (filter.value = to) } : {})}
        />
        <p class="quiet-text">
          {parts.join(" + ")} = {count(checked.rows.length, "line")} of the plan.
        </p>
        {read?.status === "done" && !read.complete && (
          <Alert kind="warning">
            The list of users was not proved complete. Lines about users that were not read are refused.
          </Alert>
        )}
        <CannotReturn about={checked.digest} />
        <Freed heading="Licenses this frees" freed={freedByPlan(checked)} />
      </section>
      <ChoicePanel plan={checked} />
      {view.value === "tab" ? (
        <Rows
          label="Lines of the plan"
          layout={layoutOf(checked.rows)}
          columns={columns(checked.rows)}
          items={shown}
          keyOf={({ row, standing }) => `${row} ${standing}`}
          estimate={61}
          empty="No line of this standing."
        />
      ) : (
        <button type="button" onClick={() => void openInTab(portalTab.value?.tab ?? null)}>
          <Icon name="tab" />
          See every line in a tab
        </button>
      )}
      {view.value === "tab" && <SavePlan rows={() => withChoices(checked, handedIn.value, new Map())} />}
      <Approve plan={checked} />
    </div>
  );
}
