import { Typography } from "@mui/material";
import type { ReactElement } from "react";
import type { AccountGroupRow } from "../../replies.ts";
import { deleteGroup, fetchAccountGroups } from "../api/accounts.ts";
import { messageOf } from "../api/call.ts";
import { useListing } from "../api/use-listing.ts";
import { labels, shownAs } from "../labels/labels.ts";
import { ConfirmDialog } from "../parts/confirm-dialog.tsx";
import { GroupName } from "../parts/group-name.tsx";
import { PageLink } from "../parts/link.tsx";
import { SearchField } from "../parts/search-field.tsx";
import { ServerTable } from "../parts/server-table.tsx";
import { SidePanel } from "../parts/side-panel.tsx";
import { useToast } from "../parts/toast.tsx";
import { useLines } from "../parts/use-lines.ts";
import { usePanel } from "../parts/use-panel.ts";
import { useRestlessRows } from "../parts/use-restless-rows.ts";
import { paths } from "../route.ts";
import { knobs, secondGeneration } from "../settings.ts";
import { EditGroupPanel } from "./edit-group-panel.tsx";
import { GroupRowIcons } from "./group-row-icons.tsx";
import { GroupRowMenu } from "./group-row-menu.tsx";

const columns = [
  { title: shownAs("column.Name", labels.name), sort: "Name", strong: true },
  { title: labels.source, width: "120px" },
  { title: labels.members, width: "120px" },
  { title: labels.allocationRules },
  { title: "", width: "104px" },
] as const;

export function AccountGroupsTable(): ReactElement {
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
  const Controls = secondGeneration ? GroupRowMenu : GroupRowIcons;
  const lines = useLines(rows, keyOf, (row) => [
    <GroupName key="name" kind={row.kind}>
      {secondGeneration ? <PageLink to={paths.group(row.id)}>{row.name}</PageLink> : <span>{row.name}</span>}
    </GroupName>,
    row.kind === "directory" ? labels.directory : labels.local,
    row.members,
    row.userBundleLicenses.join(", "),
    row.kind === "local" && (
      <Controls key="actions" onEdit={() => editing.show(row.id)} onRemove={() => removing.show(row)} />
    ),
  ]);
  return (
    <>
      <SearchField onSearch={(search) => listed.change({ search })} />
      <ServerTable
        listed={listed}
        columns={columns}
        lines={lines}
        keepRows={knobs["stale-rows"]}
        onPointerOver={onPointerOver}
      />
      <SidePanel open={editing.open} onClose={editing.close}>
        <EditGroupPanel
          key={editing.opening}
          groupId={editing.subject ?? ""}
          onClose={editing.close}
          onSaved={written}
        />
      </SidePanel>
      <ConfirmDialog
        open={removing.open}
        title={secondGeneration ? labels.deleteGroup : labels.removeGroup}
        confirm={secondGeneration ? labels.delete : labels.remove}
        onCancel={removing.close}
        onConfirm={remove}
      >
        <Typography sx={{ fontWeight: 600 }}>{removing.subject?.name}</Typography>
      </ConfirmDialog>
    </>
  );
}
