import type { ReactElement } from "react";
import type { GroupRow, InheritanceRow } from "../../../replies.ts";
import { releaseLicense } from "../../api/licenses.ts";
import { labels } from "../../labels/labels.ts";
import { useInheritance } from "../../licenses/use-inheritance.ts";
import { silent } from "../../parts/tell.ts";
import { usePanel } from "../../parts/use-panel.ts";
import { useRestlessRows } from "../../parts/use-restless-rows.ts";
import { useSaving } from "../../parts/use-saving.ts";
import { knobs } from "../../settings.ts";
import { ConfirmDialog } from "../parts/confirm-dialog.tsx";
import { Note } from "../parts/note.tsx";
import { PersonCell } from "../parts/person-cell.tsx";
import { SheetContent } from "../parts/sheet.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { InheritanceEntry } from "./inheritance-entry.tsx";
import { PageNumbers } from "./page-numbers.tsx";

interface Props {
  readonly group: GroupRow;
  readonly onReleased: () => void;
}

const nobody: readonly InheritanceRow[] = [];

export function InheritanceSheet({ group, onReleased }: Props): ReactElement {
  const { shown, page, pages, loading, turnTo, more, released } = useInheritance(group.id);
  const { rows, keyOf, onPointerOver } = useRestlessRows(shown?.rows ?? nobody);
  const asking = usePanel<InheritanceRow>();
  const { error: refusal, save } = useSaving();
  const release = (userId: string) =>
    save(releaseLicense(group.id, userId), labels.released, () => {
      released(userId);
      onReleased();
    });
  const ask = (row: InheritanceRow) => (knobs["release-confirm"] === "dialog" ? asking.show(row) : release(row.id));
  const confirmed = () => {
    asking.close();
    if (asking.subject) release(asking.subject.id);
  };
  return (
    <SheetContent title={labels.inheritanceTitle} onScrollEnd={more}>
      <p className="strong">{group.name}</p>
      {refusal && silent && <Note text={refusal} />}
      {shown?.total === 0 && <p>{labels.noInheritance}</p>}
      <ul onPointerOver={onPointerOver}>
        {rows.map((row, index) => (
          <InheritanceEntry key={keyOf(row, index)} row={row} onRelease={() => ask(row)} />
        ))}
      </ul>
      {loading && (rows.length === 0 || knobs["panel-lists"] === "endless") && <Skeleton />}
      <PageNumbers page={page} pages={pages} onTurn={turnTo} />
      <ConfirmDialog
        open={asking.open}
        title={labels.releaseLicense}
        confirm={labels.release}
        onCancel={asking.close}
        onConfirm={confirmed}
      >
        {asking.subject && <PersonCell person={asking.subject} />}
      </ConfirmDialog>
    </SheetContent>
  );
}
