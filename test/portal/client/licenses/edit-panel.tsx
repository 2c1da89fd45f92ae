import { Alert, FormControlLabel, Radio, RadioGroup, Typography } from "@mui/material";
import { type ReactElement, useLayoutEffect, useState } from "react";
import { dropDirect, fetchUserRecord, saveDirect } from "../api/licenses.ts";
import { labels } from "../labels/labels.ts";
import { afterSave } from "../parts/after-save.ts";
import { PanelContent } from "../parts/panel-content.tsx";
import { Placeholder } from "../parts/skeleton.tsx";
import { silent } from "../parts/toast.tsx";
import { useSaving } from "../parts/use-saving.ts";
import { knobs } from "../settings.ts";
import { LicenseBoxes } from "./license-boxes.tsx";
import { noTicks, sameTicks, toggled } from "./ticks.ts";
import { useRecord } from "./use-record.ts";

interface Props {
  readonly userId: string;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

export function EditPanel({ userId, onClose, onSaved }: Props): ReactElement {
  const { record, error, boxes, complete } = useRecord(fetchUserRecord, userId);
  const [direct, setDirect] = useState<boolean | null>(null);
  const [ticks, setTicks] = useState(noTicks);
  const [first, setFirst] = useState(noTicks);
  const { saving, error: refusal, save } = useSaving();

  // What is ticked arrives once, over whatever was pressed before, and with the boxes: nobody sees them empty.
  useLayoutEffect(() => {
    if (!record || !complete) return;
    const stored = { codes: new Set(record.allocatedUserBundles), external: record.useExternalLicense };
    setFirst(stored);
    setTicks(stored);
  }, [record, complete]);

  const chosen = direct ?? record?.direct ?? false;
  const changed = chosen !== record?.direct || (chosen && !sameTicks(ticks, first));
  const nothingTicked = chosen && ticks.codes.size === 0;
  const enabled =
    record !== null &&
    (changed || !knobs["save-needs-change"]) &&
    !(nothingTicked && knobs["empty-save"] === "refused");
  const perform = () => {
    const shown = record?.id ?? userId;
    const work = chosen ? saveDirect([shown], [...ticks.codes], ticks.external) : dropDirect(shown);
    save(work, labels.saved, afterSave(onClose, onSaved));
  };

  return (
    <PanelContent
      title={labels.editAllocationTitle}
      onClose={onClose}
      onSave={perform}
      saveEnabled={enabled}
      saving={saving}
    >
      {error && <Alert severity="error">{error}</Alert>}
      {refusal && silent && <Alert severity="error">{refusal}</Alert>}
      {!record && !error && <Placeholder />}
      {record && (
        <>
          <Typography sx={{ fontWeight: 600 }}>{record.displayName || record.id}</Typography>
          <Typography variant="body2" color="text.secondary" sx={{ mb: 2 }}>
            {record.email}
          </Typography>
          <RadioGroup value={chosen ? "user" : "group"} onChange={(_event, value) => setDirect(value === "user")}>
            <FormControlLabel value="group" control={<Radio size="small" />} label={labels.useGroupRule} />
            <FormControlLabel value="user" control={<Radio size="small" />} label={labels.allocateToUser} />
          </RadioGroup>
          <LicenseBoxes
            licenses={record.availableUserBundles.slice(0, boxes)}
            ticks={ticks}
            offersExternal={complete && record.useExternalLicense}
            disabled={!chosen}
            onToggle={(code) => setTicks((before) => toggled(before, code))}
          />
        </>
      )}
    </PanelContent>
  );
}
