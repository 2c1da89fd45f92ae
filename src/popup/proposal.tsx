import { computed } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Alternative, Proposal, ProposedRow } from "../goals/goal";
import type { PlanRow } from "../run/plan";
import { checkPlan } from "./actions";
import { Alert } from "./alert";
import { count } from "./count";
import { Freed } from "./freed";
import { proposedRows, rowsToPlan, taken } from "./goal-state";
import { goalTitle } from "./goal-words";
import { Icon } from "./icon";
import { procedureWords } from "./procedure-words";
import { layoutOf, leadingColumns } from "./row-columns";
import { type Column, Rows } from "./rows";
import { SavePlan } from "./save-plan";
import { SentenceList } from "./sentence-list";
import { sentences } from "./sentences";
import { people } from "./surface";

const nameOf = computed(() => new Map(people.value.map(({ email, name }) => [email, name])));

/** A row with the name of its user, where one was read. */
const named = ({ row }: ProposedRow): PlanRow & { readonly name: string } => ({
  ...row,
  name: nameOf.value.get(row.user) ?? "",
});

const columns = (lines: readonly ProposedRow[]): readonly Column<ProposedRow>[] => [
  ...leadingColumns(lines.map(named)).map(
    ({ cell, ...column }): Column<ProposedRow> => ({ ...column, cell: (line, index) => cell(named(line), index) }),
  ),
  { head: "What", cell: ({ row }) => procedureWords(row) },
  { head: "Why", cell: ({ why }) => why },
  {
    head: "What it does not do, or does besides",
    cell: ({ row, butNote }) => sentences(`proposal ${row.row}`, butNote) ?? <span class="quiet-text">–</span>,
  },
];

/** Whether the goal is reached, and why not where it is not. */
function Reached({ proposal: { reached, unreached } }: { readonly proposal: Proposal }) {
  if (reached)
    return (
      <p class="reached">
        <Icon name="check" /> Reached for certain, once every row is done.
      </p>
    );
  return (
    <Alert kind="warning" title="Not reached, or not for certain.">
      <SentenceList sentences={unreached} />
    </Alert>
  );
}

/** Another way to the same goal, to be taken instead. */
const Other = ({ way }: { readonly way: Alternative }) => (
  <li>
    <div class="grow">
      <strong>{way.name}</strong> <span class="quiet-text">({count(way.rows.length, "row")})</span>
      <span class="reason">{way.says}</span>
    </div>
    {taken.value === way ? (
      <span class="badge is-ready">
        <Icon name="check" />
        Taken
      </span>
    ) : (
      <button type="button" aria-label={`Take this way instead: ${way.name}`} onClick={() => (taken.value = way)}>
        Take this way instead
      </button>
    )}
  </li>
);

/** The rows that would reach a goal, why each, what each does not do, and the other ways there are. */
export function ProposalView({ proposal }: { readonly proposal: Proposal }) {
  const section = useRef<HTMLElement>(null);
  // It comes below a long form: who asked for it is taken there.
  useLayoutEffect(() => section.current?.focus(), []);
  const lines = proposedRows.value;
  const title = goalTitle(proposal.goal);
  return (
    <section class="proposal" aria-label="Proposed plan" ref={section} tabIndex={-1}>
      <h3>
        {title}: {count(lines.length, "row")}
      </h3>
      {taken.value ? (
        <Alert kind="info" title={`Another way was taken: ${taken.value.name}`}>
          <p>{taken.value.says}</p>
          <button type="button" onClick={() => (taken.value = null)}>
            Back to the proposed way
          </button>
        </Alert>
      ) : (
        <>
          <Reached proposal={proposal} />
          <Freed heading="Licenses this would free" freed={proposal.freed} />
        </>
      )}
      {proposal.alternatives.length > 0 && (
        <section aria-label="Other ways">
          <h3>Other ways</h3>
          <ul class="settled">
            {proposal.alternatives.map((way) => (
              <Other key={way.name} way={way} />
            ))}
          </ul>
        </section>
      )}
      <Rows
        label="Proposed rows"
        layout={layoutOf(lines.map(({ row }) => row))}
        columns={columns(lines)}
        items={lines}
        keyOf={({ row }) => `${row.row} ${row.procedure}`}
        estimate={82}
        empty="Nothing has to be done."
      />
      <div class="actions">
        <button
          type="button"
          class="primary"
          disabled={lines.length === 0}
          onClick={() => void checkPlan(rowsToPlan(), title)}
        >
          Preview these rows
        </button>
        <span class="quiet-text">Nothing is changed yet.</span>
      </div>
      {lines.length > 0 && <SavePlan rows={rowsToPlan} />}
    </section>
  );
}
