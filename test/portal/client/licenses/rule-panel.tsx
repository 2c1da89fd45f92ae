import { Alert, Typography } from "@mui/material";
import { type ReactElement, useLayoutEffect, useState } from "react";
import { fetchGroupRule, saveRule } from "../api/licenses.ts";
import { labels } from "../labels/labels.ts";
import { afterSave } from "../parts/after-save.ts";
import { PanelContent } from "../parts/panel-content.tsx";
import { Placeholder } from "../parts/skeleton.tsx";
import { silent } from "../parts/toast.tsx";
import { useSaving } from "../parts/use-saving.ts";
import { knobs } from "../settings.ts";
import { LicenseBoxes } from "./license-boxes.tsx";
import { QuotaField } from "./quota-field.tsx";
import { draftOf, limitsOf, type RuleDraft, sameRule, withBoxToggled, withQuota } from "./rule-draft.ts";
import { useRecord } from "./use-record.ts";

interface Props {
  readonly groupId: string;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

const empty: RuleDraft = { codes: new Set(), quotas: new Map() };

export function RulePanel({ groupId, onClose, onSaved }: Props): ReactElement {
  const { record, error, boxes, complete } = useRecord(fetchGroupRule, groupId);
  const [draft, setDraft] = useState(empty);
  const [stored, setStored] = useState(empty);
  const { saving, error: refusal, save } = useSaving();

  // What is ticked arrives once, over whatever was pressed before, and with the boxes: nobody sees them empty.
  useLayoutEffect(() => {
    if (!record || !complete) return;
    const arrived = draftOf(record);
    setStored(arrived);
    setDraft(arrived);
  }, [record, complete]);

  const enabled =
    record !== null &&
    (!knobs["save-needs-change"] || !sameRule(draft, stored)) &&
    !(draft.codes.size === 0 && knobs["empty-save"] === "refused");
  const perform = () =>
    save(saveRule(groupId, [...draft.codes], limitsOf(draft)), labels.ruleSaved, afterSave(onClose, onSaved));

  return (
    <PanelContent title={labels.editRuleTitle} onClose={onClose} onSave={perform} saveEnabled={enabled} saving={saving}>
      {error && <Alert severity="error">{error}</Alert>}
      {refusal && silent && <Alert severity="error">{refusal}</Alert>}
      {!record && !error && <Placeholder />}
      {record && (
        <>
          <Typography sx={{ fontWeight: 600, mb: 1 }}>{record.name}</Typography>
          <LicenseBoxes
            licenses={record.availableUserBundles.slice(0, boxes)}
            ticks={{ codes: draft.codes, external: false }}
            disabled={false}
            onToggle={(code) => setDraft((before) => withBoxToggled(before, code))}
            below={({ code, name }) =>
              draft.codes.has(code) && (
                <QuotaField
                  license={name}
                  value={draft.quotas.get(code) ?? ""}
                  onChange={(text) => setDraft((before) => withQuota(before, code, text))}
                />
              )
            }
          />
        </>
      )}
    </PanelContent>
  );
}
