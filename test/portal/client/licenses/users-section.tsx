import Refresh from "@mui/icons-material/Refresh";
import { Box, Button } from "@mui/material";
import { type ReactElement, useState } from "react";
import type { UserRow } from "../../replies.ts";
import { messageOf } from "../api/call.ts";
import { dropDirect, fetchUserRows } from "../api/licenses.ts";
import { onPage, useListing } from "../api/use-listing.ts";
import { labels, shownAs } from "../labels/labels.ts";
import { SearchField } from "../parts/search-field.tsx";
import { ServerTable } from "../parts/server-table.tsx";
import { SidePanel } from "../parts/side-panel.tsx";
import { useToast } from "../parts/toast.tsx";
import { useLines } from "../parts/use-lines.ts";
import { usePanel } from "../parts/use-panel.ts";
import { useRestlessRows } from "../parts/use-restless-rows.ts";
import { knobs, mayEdit } from "../settings.ts";
import { AllocatePanel } from "./allocate-panel.tsx";
import { EditPanel } from "./edit-panel.tsx";
import { userCells } from "./user-cells.tsx";

const columns = [
  { title: shownAs("column.Name", labels.name), sort: "Name", width: "32%" },
  { title: shownAs("column.Licenses", labels.licenses) },
  { title: labels.lastInUse, sort: "LastInUse", width: "140px" },
  { title: "", width: "104px" },
] as const;

interface Props {
  readonly onWritten: () => void;
  readonly onRefreshed: () => void;
}

export function UsersSection({ onWritten, onRefreshed }: Props): ReactElement {
  const listed = useListing<UserRow>(fetchUserRows, onPage);
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

  const lines = useLines(
    rows,
    (row, index) => `${knobs["resort-after-save"] ? generation : ""}${keyOf(row, index)}`,
    (row) => userCells(row, { onEdit: () => editing.show(row.id), onRemove: () => remove(row.id) }),
  );
  const refresh = () => {
    listed.refresh();
    onRefreshed();
  };
  return (
    <>
      <Box sx={{ display: "flex", gap: 1.5, alignItems: "center", mb: 1 }}>
        <SearchField onSearch={(search) => listed.change({ search })} />
        <Box sx={{ flex: 1 }} />
        {mayEdit && (
          <Button variant="contained" onClick={() => allocating.show(true)}>
            {shownAs("button.Allocate Licenses", labels.allocateLicenses)}
          </Button>
        )}
        <Button variant="outlined" startIcon={<Refresh />} onClick={refresh}>
          {labels.refresh}
        </Button>
      </Box>
      <ServerTable
        listed={listed}
        columns={columns}
        lines={lines}
        keepRows={knobs["stale-rows"]}
        onPointerOver={onPointerOver}
      />
      <SidePanel open={editing.open} onClose={editing.close}>
        <EditPanel key={editing.opening} userId={editing.subject ?? ""} onClose={editing.close} onSaved={written} />
      </SidePanel>
      <SidePanel open={allocating.open} onClose={allocating.close}>
        <AllocatePanel key={allocating.opening} onClose={allocating.close} onSaved={written} />
      </SidePanel>
    </>
  );
}
