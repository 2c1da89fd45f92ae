import Refresh from "@mui/icons-material/Refresh";
import { Box, Button } from "@mui/material";
import type { ReactElement } from "react";
import type { GroupRow } from "../../replies.ts";
import { fetchGroupRows } from "../api/licenses.ts";
import { onPage, useListing } from "../api/use-listing.ts";
import { labels, shownAs } from "../labels/labels.ts";
import { SearchField } from "../parts/search-field.tsx";
import { ServerTable } from "../parts/server-table.tsx";
import { SidePanel } from "../parts/side-panel.tsx";
import { useLines } from "../parts/use-lines.ts";
import { usePanel } from "../parts/use-panel.ts";
import { useRestlessRows } from "../parts/use-restless-rows.ts";
import { knobs, mayEdit } from "../settings.ts";
import { groupCells } from "./group-cells.tsx";
import { InheritancePanel } from "./inheritance-panel.tsx";
import { RulePanel } from "./rule-panel.tsx";

const columns = [
  { title: shownAs("column.Name", labels.name), sort: "Name", width: "32%" },
  { title: shownAs("column.Licenses", labels.licenses) },
  { title: "", width: "104px" },
] as const;

interface Props {
  readonly onWritten: () => void;
  readonly onRefreshed: () => void;
}

export function GroupsSection({ onWritten, onRefreshed }: Props): ReactElement {
  const listed = useListing<GroupRow>(fetchGroupRows, onPage);
  const { rows, keyOf, onPointerOver } = useRestlessRows(listed.rows);
  const inheritance = usePanel<GroupRow>();
  const rule = usePanel<string>();
  const lines = useLines(rows, keyOf, (row) =>
    groupCells(row, { onEdit: () => rule.show(row.id), onShowMembers: () => inheritance.show(row) }),
  );
  const written = () => {
    onWritten();
    if (!knobs["no-refetch"]) listed.refresh();
  };
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
          <Button variant="contained" disabled>
            {labels.createRule}
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
      <SidePanel open={rule.open} onClose={rule.close}>
        <RulePanel key={rule.opening} groupId={rule.subject ?? ""} onClose={rule.close} onSaved={written} />
      </SidePanel>
      <SidePanel open={inheritance.open} onClose={inheritance.close}>
        {inheritance.subject && (
          <InheritancePanel
            key={inheritance.opening}
            group={inheritance.subject}
            onClose={inheritance.close}
            onReleased={written}
          />
        )}
      </SidePanel>
    </>
  );
}
