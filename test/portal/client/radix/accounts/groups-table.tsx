import type { ReactElement } from "react";
import type { AccountGroupRow } from "../../../replies.ts";
import { deleteGroup, fetchAccountGroups } from "../../api/accounts.ts";
import { messageOf } from "../../api/call.ts";
import { useListing } from "../../api/use-listing.ts";
import { labels } from "../../labels/labels.ts";
import { useToast } from "../../parts/tell.ts";
import { usePanel } from "../../parts/use-panel.ts";
import { useRestlessRows } from "../../parts/use-restless-rows.ts";
import { knobs } from "../../settings.ts";
import { ConfirmDialog } from "../parts/confirm-dialog.tsx";
import { GroupName } from "../parts/group-name.tsx";
import { RowMenu } from "../parts/row-menu.tsx";
import { SearchField } from "../parts/search-field.tsx";
import { ServerTable } from "../parts/server-table.tsx";
import { Sheet } from "../parts/sheet.tsx";
import { EditGroupSheet } from "./edit-group-sheet.tsx";

const columns = [
  { title: labels.name, sort: "Name" },
  { title: labels.source, width: "120px" },
  { title: labels.members, width: "120px" },
  { title: labels.allocationRules },
  { title: "", width: "60px" },
] as const;

export function GroupsTable(): ReactElement {
  const listed = useListing<AccountGroupRow>(fetchAccountGroups);
  const { rows, keyOf, onPointerOver } = useRestlessRows(listed.rows);
  const editing = usePanel<string>();
  const removing = usePanel<AccountGroupRow>();
  const tell = useToast();
  const written = () => {
    if (!knobs["no-refetch"]) listed.refresh();
  };
  const remove = () => {
    removing.close();
    deleteGroup(removing.subject?.id ?? "")
      .then(() => {
        tell("success", labels.groupRemoved);
        written();
      })
      .catch((error: unknown) => tell("error", messageOf(error)));
  };
  const itemsFor = (row: AccountGroupRow) => {
    const edit = { text: labels.edit, onChoose: () => editing.show(row.id) };
    const drop = { text: labels.remove, onChoose: () => removing.show(row) };
    return knobs["group-menu-edit"] ? [edit, drop] : [drop];
  };
  return (
    <>
      <SearchField onSearch={(search) => listed.change({ search })} />
      <ServerTable listed={listed} columns={columns} keepRows={knobs["stale-rows"]} onPointerOver={onPointerOver}>
        {rows.map((row, index) => (
          <tr key={keyOf(row, index)}>
            <td>
              <GroupName kind={row.kind} name={row.name} />
            </td>
            <td>{row.kind === "directory" ? labels.directory : labels.local}</td>
            <td>{row.members}</td>
            <td>{row.userBundleLicenses.join(", ")}</td>
            <td className="end">{row.kind === "local" && <RowMenu items={itemsFor(row)} />}</td>
          </tr>
        ))}
      </ServerTable>
      <Sheet open={editing.open} onClose={editing.close}>
        <EditGroupSheet
          key={editing.opening}
          groupId={editing.subject ?? ""}
          onClose={editing.close}
          onSaved={written}
        />
      </Sheet>
      <ConfirmDialog
        open={removing.open}
        title={labels.removeGroup}
        confirm={labels.remove}
        onCancel={removing.close}
        onConfirm={remove}
      >
        <p className="strong">{removing.subject?.name}</p>
      </ConfirmDialog>
    </>
  );
}
