import { Box, Button, Typography } from "@mui/material";
import { type ReactElement, useCallback, useMemo, useState } from "react";
import type { AccountGroupRow, Member } from "../../replies.ts";
import { fetchMembers, saveGroup } from "../api/accounts.ts";
import { messageOf } from "../api/call.ts";
import type { Listing } from "../api/listing.ts";
import { useListing } from "../api/use-listing.ts";
import { labels } from "../labels/labels.ts";
import { ConfirmDialog } from "../parts/confirm-dialog.tsx";
import { SearchField } from "../parts/search-field.tsx";
import { ServerTable } from "../parts/server-table.tsx";
import { SidePanel } from "../parts/side-panel.tsx";
import { useToast } from "../parts/toast.tsx";
import { useLines } from "../parts/use-lines.ts";
import { usePanel } from "../parts/use-panel.ts";
import { useRestlessRows } from "../parts/use-restless-rows.ts";
import { knobs } from "../settings.ts";
import { AddMembersPanel } from "./add-members-panel.tsx";
import { MemberName, memberCells } from "./member-cells.tsx";

const columns = [
  { title: labels.name, sort: "Name" },
  { title: labels.type, width: "160px" },
  { title: "", width: "72px" },
] as const;

const membersShown = [25];

/** The search box finds only whoever is on the page that is loaded: a documented fault. */
export function GroupMembers({ group }: { readonly group: AccountGroupRow }): ReactElement {
  const fetchPage = useCallback((listing: Listing) => fetchMembers(group.id, listing), [group.id]);
  const listed = useListing<Member>(fetchPage);
  const [words, setWords] = useState("");
  const found = useMemo(() => listed.rows.filter((member) => matches(member, words)), [listed.rows, words]);
  const { rows, keyOf, onPointerOver } = useRestlessRows(found);
  const adding = usePanel<true>();
  const removing = usePanel<Member>();
  const tell = useToast();
  const written = () => {
    if (!knobs["no-refetch"]) listed.refresh();
  };
  const remove = () => {
    removing.close();
    saveGroup(group.id, { name: group.name, add: [], remove: removing.subject ? [removing.subject.id] : [] })
      .then(() => {
        tell("success", labels.memberRemoved);
        written();
      })
      .catch((error: unknown) => tell("error", messageOf(error)));
  };
  const lines = useLines(rows, keyOf, (member) => memberCells(member, () => removing.show(member)));
  return (
    <>
      <Box sx={{ display: "flex", gap: 1.5, alignItems: "center", mb: 1 }}>
        <SearchField onSearch={setWords} />
        <Box sx={{ flex: 1 }} />
        <Button variant="contained" onClick={() => adding.show(true)}>
          {labels.addMembers}
        </Button>
      </Box>
      <ServerTable
        listed={listed}
        columns={columns}
        lines={lines}
        keepRows={knobs["stale-rows"]}
        onPointerOver={onPointerOver}
        pageSizes={membersShown}
      />
      <SidePanel open={adding.open} onClose={adding.close}>
        <AddMembersPanel key={adding.opening} group={group} onClose={adding.close} onSaved={written} />
      </SidePanel>
      <ConfirmDialog
        open={removing.open}
        title={labels.removeMember}
        confirm={labels.remove}
        onCancel={removing.close}
        onConfirm={remove}
      >
        {removing.subject && <MemberName member={removing.subject} />}
        <Typography variant="body2" sx={{ mt: 1 }}>
          {group.name}
        </Typography>
      </ConfirmDialog>
    </>
  );
}

function matches({ displayName, email }: Member, words: string): boolean {
  return `${displayName}\n${email}`.toLowerCase().includes(words.trim().toLowerCase());
}
