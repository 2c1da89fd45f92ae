import { type ReactElement, useEffect, useId, useState } from "react";
import type { GroupRecord, Member } from "../../../replies.ts";
import { changeOf } from "../../accounts/member-change.ts";
import { badgeOf, memberKindText } from "../../accounts/member-text.ts";
import { fetchGroup, saveGroup, searchDirectory } from "../../api/accounts.ts";
import { messageOf } from "../../api/call.ts";
import { labels } from "../../labels/labels.ts";
import { silent } from "../../parts/tell.ts";
import { useSaving } from "../../parts/use-saving.ts";
import { knobs, secondGeneration } from "../../settings.ts";
import { Note } from "../parts/note.tsx";
import { Picker } from "../parts/picker.tsx";
import { SheetContent } from "../parts/sheet.tsx";
import { Skeleton } from "../parts/skeleton.tsx";

interface Props {
  readonly groupId: string;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** Save sends only who came and who went since the sheet was opened. */
export function EditGroupSheet({ groupId, onClose, onSaved }: Props): ReactElement {
  const [group, setGroup] = useState<GroupRecord | null>(null);
  const [name, setName] = useState("");
  const [members, setMembers] = useState<readonly Member[]>([]);
  const [loadError, setLoadError] = useState<string | null>(null);
  const { saving, error, save } = useSaving();
  const nameId = useId();
  useEffect(() => {
    fetchGroup(groupId)
      .then((read) => {
        setGroup(read);
        setName(read.name);
        setMembers(read.listed);
      })
      .catch((problem: unknown) => setLoadError(messageOf(problem)));
  }, [groupId]);

  const listed = group?.listed ?? [];
  const { add, remove } = changeOf(listed, members);
  const changed = name !== group?.name || add.length > 0 || remove.length > 0;
  const perform = () =>
    save(saveGroup(groupId, { name, add, remove }), labels.groupSaved, () => {
      onClose();
      onSaved();
    });
  const told = loadError ?? (silent ? error : null);
  return (
    <SheetContent
      title={labels.editGroup}
      onSave={perform}
      saveEnabled={group !== null && (changed || !knobs["save-needs-change"])}
      saving={saving}
    >
      {told && <Note text={told} />}
      {!group && !loadError && <Skeleton />}
      {group && (
        <>
          <p className="strong">{group.name}</p>
          <p className="muted">{listed.length === 1 ? labels.oneMember : `${listed.length} ${labels.manyMembers}`}</p>
          <div>
            <label htmlFor={nameId}>{labels.name}</label>
            <input
              id={nameId}
              className="input"
              value={name}
              disabled={group.builtIn}
              onChange={({ target }) => setName(target.value)}
            />
          </div>
          <Picker
            label={secondGeneration ? labels.names : labels.addNames}
            picked={members}
            onChange={setMembers}
            search={searchDirectory}
            about={(option) => option.email || memberKindText(option)}
            badge={badgeOf}
          />
        </>
      )}
    </SheetContent>
  );
}
