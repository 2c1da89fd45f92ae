import { keyOf } from "../flows/needed-shape";
import type { PageCheck } from "../run/page-check-shape";
import { linesInOrder } from "../run/page-check-words";
import { ago } from "./ago";
import { Alert } from "./alert";
import { count } from "./count";
import { Line } from "./page-check-line";
import { now } from "./surface";

/** What a check of the page found so far: first what is open. */
export function PageCheckResult({ check }: { readonly check: PageCheck }) {
  const { open, green } = linesInOrder(check.lines);
  if (check.status === "checking")
    return (
      <>
        <progress aria-label="Checking the page" />
        <p aria-live="polite">Looking at {check.part || "the page"}. Nothing is changed.</p>
      </>
    );
  return (
    <>
      {check.reason && <Alert kind="warning">{check.reason.text}</Alert>}
      <p aria-live="polite">
        <strong>
          {count(green.length, "element")} of {check.lines.length} found
        </strong>
        {open.length > 0 ? "; a run that needs the others cannot start." : "; nothing is missing."}{" "}
        {check.at !== "" && <span class="quiet-text">Checked {ago(check.at, now.value)}.</span>}
      </p>
      {open.length > 0 && (
        <ul class="check-lines" aria-label="Not found for certain">
          {open.map((line) => (
            <Line key={keyOf(line)} line={line} check={check} />
          ))}
        </ul>
      )}
      {green.length > 0 && (
        <details>
          <summary>{count(green.length, "element")} found</summary>
          <ul class="check-lines" aria-label="Found">
            {green.map((line) => (
              <Line key={keyOf(line)} line={line} check={check} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
