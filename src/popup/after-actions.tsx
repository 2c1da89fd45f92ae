import type { RunSummary } from "../messages";
import { retryFailed, undoRun } from "./after-run";
import { CannotReturn } from "./cannot-return";
import { count } from "./count";
import { Icon } from "./icon";
import { checking } from "./surface";

/** What can follow a run: trying the failed rows again, and taking back what it did. Both are shown in a preview first. */
export function AfterActions({ run }: { readonly run: RunSummary }) {
  const { failed, unknown, verified } = run.counts;
  return (
    <>
      {failed > 0 && (
        <div class="actions">
          <button type="button" class="primary" disabled={checking.value} onClick={() => void retryFailed()}>
            <Icon name="read" />
            Retry failed rows
          </button>
          <span class="quiet-text">
            {count(failed, "row")} failed. They are read again first, and shown in a preview.
          </span>
        </div>
      )}
      {verified + unknown > 0 && (
        <div class="actions">
          <button type="button" disabled={checking.value} onClick={() => void undoRun()}>
            <Icon name="back" />
            Undo this run
          </button>
          <span class="quiet-text">
            Makes a plan that restores what was there before, after a fresh reading, and shows it in a preview.
          </span>
        </div>
      )}
      <CannotReturn about={run.run} />
    </>
  );
}
