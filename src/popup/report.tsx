import { signal } from "@preact/signals";
import type { FinalState } from "../run/journal";
import type { ReportRow } from "../run/report-shape";
import { newCleanup } from "./actions";
import { AfterActions } from "./after-actions";
import { lasting } from "./ago";
import { Alert } from "./alert";
import { Badge, Change } from "./chips";
import { count } from "./count";
import { DriftView } from "./drift-view";
import { Freed } from "./freed";
import { freedByRun } from "./freed-words";
import { Icon } from "./icon";
import { openInTab } from "./open-in-tab";
import { procedureWords } from "./procedure-words";
import { layoutOf, leadingColumns } from "./row-columns";
import { type Column, Rows } from "./rows";
import { SaveFiles } from "./save-files";
import { finalStates, stateWords } from "./state-words";
import { portalTab, report, state, view } from "./surface";
import { Tallies } from "./tallies";

const filter = signal<FinalState | "all">("all");
const code = signal("");

const columns = (rows: readonly ReportRow[]): readonly Column<ReportRow>[] => [
  ...leadingColumns(rows),
  { head: "What", cell: procedureWords },
  { head: "Before and read back", cell: ({ before, observed }) => <Change before={before} after={observed} /> },
  {
    head: "State",
    cell: ({ state: end, reason, attempts, note }) => (
      <>
        <Badge kind={end} {...stateWords[end]} />
        {reason && <span class="reason">{reason.text}</span>}
        {attempts > 1 && <span class="note">{count(attempts, "attempt")}</span>}
        {note && <span class="note">Note: {note}</span>}
      </>
    ),
  },
];

function Table({ rows, kind }: { readonly rows: readonly ReportRow[]; readonly kind: FinalState | "all" }) {
  const codes = [...new Set(rows.flatMap(({ reason }) => (reason ? [reason.code] : [])))].sort();
  const only = codes.includes(code.value) ? code.value : "";
  const shown = rows.filter(
    (row) => (kind === "all" || row.state === kind) && (only === "" || row.reason?.code === only),
  );
  return (
    <>
      {codes.length > 0 && (
        <label class="field inline">
          <span>Reason</span>
          <select value={only} onChange={(event) => (code.value = event.currentTarget.value)}>
            <option value="">Any</option>
            {codes.map((each) => (
              <option key={each} value={each}>
                {each.replaceAll("-", " ")}
              </option>
            ))}
          </select>
        </label>
      )}
      <Rows
        label="Rows of the run"
        layout={layoutOf(rows)}
        columns={columns(rows)}
        items={shown}
        keyOf={({ row }) => String(row)}
        estimate={61}
        empty="No row fits."
      />
    </>
  );
}

/** What happened, row by row, and the proof of it. */
export function ReportView() {
  const run = state.value?.run;
  if (!run) return null;
  const { failed, unknown } = run.counts;
  const took = Date.parse(run.endedAt) - Date.parse(run.startedAt);
  const kind = filter.value !== "all" && run.counts[filter.value] === 0 ? "all" : filter.value;
  const narrow = view.value === "popup";
  return (
    <div class="stack">
      <section class="card">
        <div class="card-head">
          <h2>Report</h2>
          <button type="button" class={failed === 0 ? "primary" : ""} onClick={() => void newCleanup()}>
            New cleanup
          </button>
        </div>
        {run.why === "stopped-itself" && run.reason && (
          <Alert kind="warning" title="The run stopped itself.">
            {run.reason.text}
          </Alert>
        )}
        <Tallies
          label="Rows by state"
          unit="row"
          order={finalStates}
          words={stateWords}
          counts={run.counts}
          {...(narrow ? {} : { filter: kind, onFilter: (to: FinalState | "all") => (filter.value = to) })}
        />
        {took > 0 && (
          <p class="quiet-text">
            Took {lasting(took)}. “Verified” means read back from the portal after the write, and equal to the plan.
          </p>
        )}
        <Freed heading="Licenses freed" freed={freedByRun(run.licensesFreed, report.value)} />
        {unknown > 0 && (
          <Alert kind="warning">
            {count(unknown, "row")} may have been written and could not be read back. Look at{" "}
            {unknown === 1 ? "it" : "them"} in the portal; nothing is repeated blindly.
          </Alert>
        )}
        <AfterActions run={run} />
        {report.value ? <SaveFiles report={report.value} /> : <progress aria-label="Loading the report" />}
      </section>
      {!narrow && <DriftView run={run.run} />}
      {report.value && !narrow && <Table rows={report.value.rows} kind={kind} />}
      {narrow && (
        <button type="button" onClick={() => void openInTab(portalTab.value?.tab ?? null)}>
          <Icon name="tab" />
          See every row in a tab
        </button>
      )}
    </div>
  );
}
