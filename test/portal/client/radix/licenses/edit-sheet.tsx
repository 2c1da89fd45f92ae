import * as RadioGroup from "@radix-ui/react-radio-group";
import { type ReactElement, useId, useLayoutEffect, useState } from "react";
import { dropDirect, fetchUserRecord, saveDirect } from "../../api/licenses.ts";
import { labels } from "../../labels/labels.ts";
import { noTicks, sameTicks, toggled } from "../../licenses/ticks.ts";
import { useRecord } from "../../licenses/use-record.ts";
import { silent } from "../../parts/tell.ts";
import { useSaving } from "../../parts/use-saving.ts";
import { knobs } from "../../settings.ts";
import { Note } from "../parts/note.tsx";
import { SheetContent } from "../parts/sheet.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { LicenseBoxes } from "./license-boxes.tsx";

interface Props {
  readonly userId: string;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

export function EditSheet({ userId, onClose, onSaved }: Props): ReactElement {
  const { record, error, boxes, complete } = useRecord(fetchUserRecord, userId);
  const [way, setWay] = useState<string | null>(null);
  const [ticks, setTicks] = useState(noTicks);
  const [first, setFirst] = useState(noTicks);
  const { saving, error: refusal, save } = useSaving();
  useLayoutEffect(() => {
    if (!record || !complete) return;
    const stored = { codes: new Set(record.allocatedUserBundles), external: record.useExternalLicense };
    setFirst(stored);
    setTicks(stored);
  }, [record, complete]);

  const stored = record?.direct ? "user" : "group";
  const chosen = way ?? stored;
  const direct = chosen === "user";
  const changed = chosen !== stored || (direct && !sameTicks(ticks, first));
  const refused = direct && ticks.codes.size === 0 && knobs["empty-save"] === "refused";
  const perform = () => {
    const work = direct ? saveDirect([userId], [...ticks.codes], ticks.external) : dropDirect(userId);
    save(work, labels.saved, () => {
      onClose();
      onSaved();
    });
  };
  return (
    <SheetContent
      title={labels.editAllocationTitle}
      onSave={perform}
      saveEnabled={record !== null && (changed || !knobs["save-needs-change"]) && !refused}
      saving={saving}
    >
      {error && <Note text={error} />}
      {refusal && silent && <Note text={refusal} />}
      {!record && !error && <Skeleton />}
      {record && (
        <>
          <p className="strong">{record.displayName || record.id}</p>
          <p className="muted">{record.email}</p>
          <RadioGroup.Root value={chosen} onValueChange={setWay}>
            <Way value="group" label={labels.useGroupRule} />
            <Way value="user" label={labels.allocateToUser} />
          </RadioGroup.Root>
          <LicenseBoxes
            licenses={record.availableUserBundles.slice(0, boxes)}
            ticks={ticks}
            offersExternal={complete && record.useExternalLicense}
            disabled={!direct}
            onToggle={(code) => setTicks((before) => toggled(before, code))}
          />
        </>
      )}
    </SheetContent>
  );
}

function Way({ value, label }: { readonly value: string; readonly label: string }): ReactElement {
  const id = useId();
  return (
    <div className="choice">
      <RadioGroup.Item id={id} value={value}>
        <RadioGroup.Indicator />
      </RadioGroup.Item>
      <label htmlFor={id}>{label}</label>
    </div>
  );
}
