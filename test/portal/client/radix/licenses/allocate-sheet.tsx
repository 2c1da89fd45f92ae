import { type ReactElement, useEffect, useState } from "react";
import type { AccountRow, LicenseTotal } from "../../../replies.ts";
import { searchAccounts } from "../../api/accounts.ts";
import { messageOf } from "../../api/call.ts";
import { allocateToNewUsers, fetchTotals } from "../../api/licenses.ts";
import { labels } from "../../labels/labels.ts";
import { noTicks, toggled } from "../../licenses/ticks.ts";
import { silent } from "../../parts/tell.ts";
import { useSaving } from "../../parts/use-saving.ts";
import { knobs } from "../../settings.ts";
import { Note } from "../parts/note.tsx";
import { Picker } from "../parts/picker.tsx";
import { SheetContent } from "../parts/sheet.tsx";
import { LicenseBoxes } from "./license-boxes.tsx";

interface Props {
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

export function AllocateSheet({ onClose, onSaved }: Props): ReactElement {
  const [users, setUsers] = useState<AccountRow[]>([]);
  const [licenses, setLicenses] = useState<readonly LicenseTotal[]>([]);
  const [ticks, setTicks] = useState(noTicks);
  const [loadError, setLoadError] = useState<string | null>(null);
  const { saving, error, save } = useSaving();
  useEffect(() => {
    fetchTotals()
      .then(setLicenses)
      .catch((problem: unknown) => setLoadError(messageOf(problem)));
  }, []);
  const perform = () => {
    const ids = users.map(({ id }) => id);
    save(allocateToNewUsers(ids, [...ticks.codes]), labels.saved, () => {
      onClose();
      onSaved();
    });
  };
  const told = loadError ?? (silent ? error : null);
  return (
    <SheetContent
      title={labels.allocateLicenses}
      onSave={perform}
      saveEnabled={users.length > 0 && (ticks.codes.size > 0 || knobs["empty-save"] === "allowed")}
      saving={saving}
    >
      {told && <Note text={told} />}
      <Picker
        label={labels.addUsers}
        picked={users}
        onChange={setUsers}
        search={searchAccounts}
        about={({ email }) => email}
      />
      <h3>{labels.licenses}</h3>
      <LicenseBoxes
        licenses={licenses}
        ticks={ticks}
        onToggle={(code) => setTicks((before) => toggled(before, code))}
      />
    </SheetContent>
  );
}
