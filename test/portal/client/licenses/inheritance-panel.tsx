import { Alert, Box, Divider, Pagination, Typography } from "@mui/material";
import type { ReactElement } from "react";
import type { GroupRow, InheritanceRow } from "../../replies.ts";
import { releaseLicense } from "../api/licenses.ts";
import { labels } from "../labels/labels.ts";
import { ConfirmDialog } from "../parts/confirm-dialog.tsx";
import { PanelContent } from "../parts/panel-content.tsx";
import { PersonCell } from "../parts/person-cell.tsx";
import { Placeholder } from "../parts/skeleton.tsx";
import { silent } from "../parts/toast.tsx";
import { usePanel } from "../parts/use-panel.ts";
import { useRestlessRows } from "../parts/use-restless-rows.ts";
import { useSaving } from "../parts/use-saving.ts";
import { WindowedList } from "../parts/windowed-list.tsx";
import { knobs } from "../settings.ts";
import { InheritanceEntry } from "./inheritance-entry.tsx";
import { endless, useInheritance } from "./use-inheritance.ts";

interface Props {
  readonly group: GroupRow;
  readonly onClose: () => void;
  readonly onReleased: () => void;
}

const nobody: readonly InheritanceRow[] = [];

export function InheritancePanel({ group, onClose, onReleased }: Props): ReactElement {
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
  const draw = (row: InheritanceRow) => (
    <>
      <InheritanceEntry row={row} onRelease={() => ask(row)} />
      <Divider />
    </>
  );
  return (
    <PanelContent title={labels.inheritanceTitle} onClose={onClose} onScrollEnd={more}>
      <Typography sx={{ fontWeight: 600, mb: 1 }}>{group.name}</Typography>
      {refusal && silent && <Alert severity="error">{refusal}</Alert>}
      {shown?.total === 0 && <Alert severity="info">{labels.noInheritance}</Alert>}
      {knobs.skin === "mui-virtual" ? (
        <WindowedList rows={rows} keyOf={keyOf} draw={draw} onEnd={more} onPointerOver={onPointerOver} />
      ) : (
        <Box component="ul" sx={{ listStyle: "none", p: 0, m: 0 }} onPointerOver={onPointerOver}>
          {rows.map((row, index) => (
            <li key={keyOf(row, index)}>{draw(row)}</li>
          ))}
        </Box>
      )}
      {loading && (rows.length === 0 || endless) && <Placeholder />}
      {pages > 1 && (
        <Pagination count={pages} page={page + 1} onChange={(_event, to) => turnTo(to - 1)} sx={{ mt: 2 }} />
      )}
      <ConfirmDialog
        open={asking.open}
        title={labels.releaseLicense}
        confirm={labels.release}
        onCancel={asking.close}
        onConfirm={confirmed}
      >
        {asking.subject && <PersonCell person={asking.subject} />}
      </ConfirmDialog>
    </PanelContent>
  );
}
