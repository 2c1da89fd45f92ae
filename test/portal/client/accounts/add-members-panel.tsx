import { Alert, Typography } from "@mui/material";
import { type ReactElement, useState } from "react";
import type { AccountGroupRow, Member } from "../../replies.ts";
import { saveGroup } from "../api/accounts.ts";
import { labels } from "../labels/labels.ts";
import { afterSave } from "../parts/after-save.ts";
import { PanelContent } from "../parts/panel-content.tsx";
import { silent } from "../parts/toast.tsx";
import { useSaving } from "../parts/use-saving.ts";
import { MemberField } from "./member-field.tsx";

interface Props {
  readonly group: AccountGroupRow;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

export function AddMembersPanel({ group, onClose, onSaved }: Props): ReactElement {
  const [members, setMembers] = useState<Member[]>([]);
  const { saving, error, save } = useSaving();
  const perform = () => {
    const change = { name: group.name, add: members.map(({ id }) => id), remove: [] };
    save(saveGroup(group.id, change), labels.membersAdded, afterSave(onClose, onSaved));
  };
  return (
    <PanelContent
      title={labels.addMembers}
      onClose={onClose}
      onSave={perform}
      saveEnabled={members.length > 0}
      saving={saving}
    >
      {silent && error && <Alert severity="error">{error}</Alert>}
      <Typography sx={{ fontWeight: 600, mb: 1 }}>{group.name}</Typography>
      <MemberField label={labels.names} members={members} onChange={setMembers} />
    </PanelContent>
  );
}
