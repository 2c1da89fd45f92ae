import type { RunSummary } from "../messages";
import { pause, resume, stop } from "./actions";
import { Badge } from "./chips";
import { digits } from "./count";
import { Freed } from "./freed";
import { freedByRun } from "./freed-words";
import { Icon } from "./icon";
import { finalStates, stateWords } from "./state-words";
import { report, runRows, settledOrder, state, view } from "./surface";
import { Tallies } from "./tallies";
import { timeLeft } from "./time-left";

const LAST = 8;

/** Whom or what a row is about; a row about a rule has no user. */
const nameOf = (row: { readonly user: string; readonly group: string } | undefined, number: number): string =>
  row?.user || row?.group || `Line ${digits(number)}`;

/** The rows that settled last, newest first. */
function LastSettled() {
  const rows = new Map(runRows.value.map((row) => [row.row, row]));
  const planned = new Map(report.value?.rows.map((row) => [row.row, row]));
  const last = settledOrder.value.slice(-LAST).reverse();
  if (last.length === 0) return null;
  return (
    <section class="card">
      <h3>Last settled</h3>
      <ul class="settled">
        {last.map((number) => {
          const row = rows.get(number);
          return (
            <li key={number}>
              <span class="line-number">{digits(number)}</span>
              <span class="grow">
                <span class="who">{nameOf(planned.get(number), number)}</span>
                {row?.reason && <span class="reason">{row.reason.text}</span>}
              </span>
              {row?.state && <Badge kind={row.state} {...stateWords[row.state]} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Since when the run goes, and in which tab: whoever opens this elsewhere sees who is at work. */
function holderOf({ startedAt, tab }: RunSummary): string {
  const title = state.value?.tabs.find((one) => one.tab === tab)?.title ?? "";
  const since = `Since ${new Date(startedAt).toLocaleTimeString()}`;
  return title === "" ? since : `${since}, in the tab "${title}"`;
}

/** A run in hand: how far, who, how fast, and the way to stop it. */
export function Progress() {
  const run = state.value?.run;
  if (!run) return null;
  const left = timeLeft(run);
  const planned = new Map(report.value?.rows.map((row) => [row.row, row]));
  return (
    <div class="stack">
      <section class="card">
        <div class="card-head">
          <h2>
            {digits(run.settled)} of {digits(run.rows)} rows settled
          </h2>
          <div class="actions">
            {run.status === "paused" && (
              <button type="button" class="primary" onClick={() => void resume()}>
                <Icon name="play" />
                Resume
              </button>
            )}
            {(run.status === "running" || run.status === "pausing") && (
              <button type="button" disabled={run.status === "pausing"} onClick={() => void pause()}>
                <Icon name="pause" />
                Pause
              </button>
            )}
            <button type="button" class="danger" disabled={run.status === "stopping"} onClick={() => void stop()}>
              <Icon name="stop" />
              Stop
            </button>
          </div>
        </div>
        <progress aria-label="Rows settled" value={run.settled} max={Math.max(1, run.rows)} />
        {left && <p class="quiet-text">{left}</p>}
        <p class="quiet-text">{holderOf(run)}</p>
        {run.current.map(({ row, user, step }) => (
          <p key={row} class="in-hand">
            <Icon name="play" />
            <span>
              <strong>{user || nameOf(planned.get(row), row)}</strong>
              <span class="quiet-text">{step}</span>
            </span>
          </p>
        ))}
        <Tallies label="Rows by state" unit="row" order={finalStates} words={stateWords} counts={run.counts} />
        {view.value === "tab" && (
          <Freed heading="Licenses freed so far" freed={freedByRun(run.licensesFreed, report.value)} />
        )}
      </section>
      <LastSettled />
    </div>
  );
}
