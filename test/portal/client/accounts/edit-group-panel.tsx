import { Alert, TextField, Typography } from "@mui/material";
import { type ReactElement, useEffect, useState } from "react";
import type { GroupRecord, Member } from "../../replies.ts";
import { fetchGroup, saveGroup } from "../api/accounts.ts";
import { messageOf } from "../api/call.ts";
import { labels, shownAs } from "../labels/labels.ts";
import { afterSave } from "../parts/after-save.ts";
import { PanelContent } from "../parts/panel-content.tsx";
import { Placeholder } from "../parts/skeleton.tsx";
import { silent } from "../parts/toast.tsx";
import { useSaving } from "../parts/use-saving.ts";
import { knobs, secondGeneration } from "../settings.ts";
import { changeOf } from "./member-change.ts";
import { MemberField } from "./member-field.tsx";

interface Props {
  readonly groupId: string;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** Save sends only who came and who went since the panel was opened. */
export function EditGroupPanel({ groupId, onClose, onSaved }: Props): ReactElement {
  const [group, setGroup] = useState<GroupRecord | null>(null);
  const [name, setName] = useState("");
  const [members, setMembers] = useState<Member[]>([]);
  const [loadError, setLoadError] = useState<string | null>(null);
  const { saving, error, save } = useSaving();
  useEffect(() => {
    fetchGroup(groupId)
      .then((read) => {
        setGroup(read);
        setName(read.name);
        setMembers([...read.listed]);
      })
      .catch((problem: unknown) => setLoadError(messageOf(problem)));
  }, [groupId]);

  const listed = group?.listed ?? [];
  const { add, remove } = changeOf(listed, members);
  const changed = name !== group?.name || add.length > 0 || remove.length > 0;
  const perform = () => save(saveGroup(groupId, { name, add, remove }), labels.groupSaved, afterSave(onClose, onSaved));
  const told = loadError ?? (silent ? error : null);
  return (
    <PanelContent
      title={labels.editGroup}
      onClose={onClose}
      onSave={perform}
      saveEnabled={group !== null && (changed || !knobs["save-needs-change"])}
      saving={saving}
    >
      {told && <Alert severity="error">{told}</Alert>}
      {!group && !loadError && <Placeholder />}
      {group && (
        <>
          <Typography sx={{ fontWeight: 600 }}>{group.name}</Typography>
          <Typography variant="body2" color="text.secondary" sx={{ mb: 2 }}>
            {listed.length === 1 ? labels.oneMember : `${listed.length} ${labels.manyMembers}`}
          </Typography>
          <TextField
            fullWidth
            size="small"
            margin="dense"
            label={labels.name}
            value={name}
            disabled={group.builtIn}
            onChange={(event) => setName(event.target.value)}
          />
          <MemberField
            label={shownAs("field.Add names", secondGeneration ? labels.names : labels.addNames)}
            members={members}
            onChange={setMembers}
          />
        </>
      )}
    </PanelContent>
  );
}
