import { type ReactElement, useState } from "react";
import type { UserRow } from "../../../replies.ts";
import { messageOf } from "../../api/call.ts";
import { dropDirect, fetchUserRows } from "../../api/licenses.ts";
import { useListing } from "../../api/use-listing.ts";
import { labels } from "../../labels/labels.ts";
import { dateText } from "../../parts/date-text.ts";
import { useToast } from "../../parts/tell.ts";
import { usePanel } from "../../parts/use-panel.ts";
import { useRestlessRows } from "../../parts/use-restless-rows.ts";
import { knobs, mayEdit } from "../../settings.ts";
import { IconButton } from "../parts/icon-button.tsx";
import { PersonCell } from "../parts/person-cell.tsx";
import { SearchField } from "../parts/search-field.tsx";
import { ServerTable } from "../parts/server-table.tsx";
import { Sheet } from "../parts/sheet.tsx";
import { AllocateSheet } from "./allocate-sheet.tsx";
import { EditSheet } from "./edit-sheet.tsx";

const columns = [
  { title: labels.name, sort: "Name", width: "32%" },
  { title: labels.licenses },
  { title: labels.lastInUse, sort: "LastInUse", width: "140px" },
  { title: "", width: "90px" },
] as const;

export function UsersSection({ onWritten }: { readonly onWritten: () => void }): ReactElement {
  const listed = useListing<UserRow>(fetchUserRows);
  const { rows, keyOf, onPointerOver } = useRestlessRows(listed.rows);
  const editing = usePanel<string>();
  const allocating = usePanel<true>();
  const [generation, setGeneration] = useState(0);
  const tell = useToast();
  const written = () => {
    setGeneration((count) => count + 1);
    onWritten();
    if (!knobs["no-refetch"]) listed.refresh();
  };
  const remove = (userId: string) => {
    dropDirect(userId)
      .then(() => {
        tell("success", labels.removed);
        written();
      })
      .catch((error: unknown) => tell("error", messageOf(error)));
  };
  const rowKey = (row: UserRow, index: number) => `${knobs["resort-after-save"] ? generation : ""}${keyOf(row, index)}`;
  return (
    <>
      <div className="row">
        <SearchField onSearch={(search) => listed.change({ search })} />
        <span className="grow" />
        {mayEdit && (
          <button type="button" className="btn btn-primary" onClick={() => allocating.show(true)}>
            {labels.allocateLicenses}
          </button>
        )}
        <button type="button" className="btn" onClick={listed.refresh}>
          {labels.refresh}
        </button>
      </div>
      <ServerTable listed={listed} columns={columns} keepRows={knobs["stale-rows"]} onPointerOver={onPointerOver}>
        {rows.map((row, index) => (
          <tr key={rowKey(row, index)}>
            <td>
              <PersonCell person={row} overAllocated={row.overAllocated} />
            </td>
            <td>{row.userBundleLicenses.join(", ") || labels.noLicense}</td>
            <td>{dateText(row.lastInUse)}</td>
            <td className="end">
              {mayEdit && (
                <>
                  <IconButton name={labels.editAllocation} icon="edit" onClick={() => editing.show(row.id)} />
                  <IconButton name={labels.remove} icon="remove" onClick={() => remove(row.id)} />
                </>
              )}
            </td>
          </tr>
        ))}
      </ServerTable>
      <Sheet open={editing.open} onClose={editing.close}>
        <EditSheet key={editing.opening} userId={editing.subject ?? ""} onClose={editing.close} onSaved={written} />
      </Sheet>
      <Sheet open={allocating.open} onClose={allocating.close}>
        <AllocateSheet key={allocating.opening} onClose={allocating.close} onSaved={written} />
      </Sheet>
    </>
  );
}
