import type { Drift } from "../run/drift-row";
import { seeDrift } from "./after-run";
import { ago } from "./ago";
import { Alert } from "./alert";
import { Badge, Change } from "./chips";
import { count } from "./count";
import { procedureWords } from "./procedure-words";
import { Reading } from "./reading";
import { layoutOf, leadingColumns } from "./row-columns";
import { type Column, Rows } from "./rows";
import type { Words } from "./state-words";
import { comparing, drift, now } from "./surface";

const kinds: Record<Drift["kind"], Words & { readonly look: string }> = {
  back: { name: "Came back", meaning: "a license is held again", icon: "back", look: "choice" },
  changed: { name: "Changed", meaning: "not as the run left it, in another way", icon: "warning", look: "failed" },
  unknown: { name: "Unknown", meaning: "the later reading does not tell", icon: "question", look: "unknown" },
};

const columns = (rows: readonly Drift[]): readonly Column<Drift>[] => [
  ...leadingColumns(rows),
  { head: "What was done", cell: ({ procedure, licenses }) => procedureWords({ procedure, licenses }) },
  { head: "As it was left, and now", cell: ({ left, now: present }) => <Change before={left} after={present} /> },
  {
    head: "Since",
    cell: ({ kind, text }) => {
      const { look, icon, name } = kinds[kind];
      return (
        <>
          <Badge kind={look} icon={icon} name={name} />
          <span class="reason">{text}</span>
        </>
      );
    },
  },
];

function counts(rows: readonly Drift[]): string {
  const of = (kind: Drift["kind"]): number => rows.filter((row) => row.kind === kind).length;
  return `${count(of("back"), "row")} came back, ${count(of("changed"), "row")} changed otherwise, ${count(of("unknown"), "row")} not told.`;
}

/** What a later reading no longer shows as the run left it, and the way to read it. */
export function DriftView({ run }: { readonly run: string }) {
  const found = drift.value?.run === run ? drift.value : null;
  return (
    <section class="card" aria-label="Since the run">
      <div class="card-head">
        <h2>Since the run</h2>
        <button type="button" disabled={comparing.value} onClick={() => void seeDrift()}>
          See what came back
        </button>
      </div>
      {!found && !comparing.value && (
        <p class="quiet-text">
          Reads the organization again and compares it with what the run left. A released license may be taken again at
          a sign-in.
        </p>
      )}
      {comparing.value && <Reading />}
      {found && (
        <p>
          {found.rows.length === 0 ? "Everything is still as the run left it." : counts(found.rows)}{" "}
          <span class="quiet-text">Read {ago(found.readAt, now.value)}.</span>
        </p>
      )}
      {found?.rows.some(({ kind }) => kind === "changed") && (
        <Alert kind="warning">Somebody or something else changed these rows since; the run did not.</Alert>
      )}
      {found && found.rows.length > 0 && (
        <Rows
          label="Rows that are no longer as the run left them"
          layout={layoutOf(found.rows)}
          columns={columns(found.rows)}
          items={found.rows}
          keyOf={({ row }) => String(row)}
          estimate={61}
          empty="None."
        />
      )}
    </section>
  );
}
