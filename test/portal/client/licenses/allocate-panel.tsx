import { Alert, Typography } from "@mui/material";
import { type ReactElement, useEffect, useState } from "react";
import type { AccountRow, LicenseTotal } from "../../replies.ts";
import { messageOf } from "../api/call.ts";
import { allocateToNewUsers, fetchTotals } from "../api/licenses.ts";
import { labels, shownAs } from "../labels/labels.ts";
import { afterSave } from "../parts/after-save.ts";
import { PanelContent } from "../parts/panel-content.tsx";
import { silent } from "../parts/toast.tsx";
import { useSaving } from "../parts/use-saving.ts";
import { knobs } from "../settings.ts";
import { LicenseBoxes } from "./license-boxes.tsx";
import { type Ticks, toggled } from "./ticks.ts";
import { UserPicker } from "./user-picker.tsx";

interface Props {
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

export function AllocatePanel({ onClose, onSaved }: Props): ReactElement {
  const [users, setUsers] = useState<AccountRow[]>([]);
  const [licenses, setLicenses] = useState<readonly LicenseTotal[]>([]);
  const [ticks, setTicks] = useState<Ticks>({ codes: new Set(), external: false });
  const [loadError, setLoadError] = useState<string | null>(null);
  const { saving, error, save } = useSaving();
  useEffect(() => {
    fetchTotals()
      .then(setLicenses)
      .catch((problem: unknown) => setLoadError(messageOf(problem)));
  }, []);
  const enabled = users.length > 0 && (ticks.codes.size > 0 || knobs["empty-save"] === "allowed");
  const perform = () => {
    const ids = users.map(({ id }) => id);
    save(allocateToNewUsers(ids, [...ticks.codes]), labels.saved, afterSave(onClose, onSaved));
  };
  const told = loadError ?? (silent ? error : null);
  return (
    <PanelContent
      title={shownAs("panel.Allocate Licenses", labels.allocateLicenses)}
      onClose={onClose}
      onSave={perform}
      saveEnabled={enabled}
      saving={saving}
    >
      {told && <Alert severity="error">{told}</Alert>}
      <UserPicker users={users} onChange={setUsers} />
      <Typography variant="h3" sx={{ mt: 3, mb: 0.5 }}>
        {labels.licenses}
      </Typography>
      <LicenseBoxes
        licenses={licenses}
        ticks={ticks}
        disabled={false}
        onToggle={(code) => setTicks((before) => toggled(before, code))}
      />
    </PanelContent>
  );
}
