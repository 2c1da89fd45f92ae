import { type ReactElement, useLayoutEffect, useState } from "react";
import type { GroupRule } from "../../../replies.ts";
import { fetchGroupRule, saveRule } from "../../api/licenses.ts";
import { labels } from "../../labels/labels.ts";
import { limitsOf, type RuleDraft, sameRule, withBoxToggled, withQuota } from "../../licenses/rule-draft.ts";
import { useRecord } from "../../licenses/use-record.ts";
import { silent } from "../../parts/tell.ts";
import { useSaving } from "../../parts/use-saving.ts";
import { knobs } from "../../settings.ts";
import { Note } from "../parts/note.tsx";
import { SheetContent } from "../parts/sheet.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { LicenseBoxes } from "./license-boxes.tsx";

interface Props {
  readonly groupId: string;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

const empty: RuleDraft = { codes: new Set(), quotas: new Map() };

export function RuleSheet({ groupId, onClose, onSaved }: Props): ReactElement {
  const { record, error, boxes, complete } = useRecord(fetchGroupRule, groupId);
  const [draft, setDraft] = useState(empty);
  const [stored, setStored] = useState(empty);
  const { saving, error: refusal, save } = useSaving();
  useLayoutEffect(() => {
    if (!record || !complete) return;
    const arrived = draftOf(record);
    setStored(arrived);
    setDraft(arrived);
  }, [record, complete]);

  const changed = !knobs["save-needs-change"] || !sameRule(draft, stored);
  const refused = draft.codes.size === 0 && knobs["empty-save"] === "refused";
  const perform = () =>
    save(saveRule(groupId, [...draft.codes], limitsOf(draft)), labels.ruleSaved, () => {
      onClose();
      onSaved();
    });
  return (
    <SheetContent
      title={labels.editRuleTitle}
      onSave={perform}
      saveEnabled={record !== null && changed && !refused}
      saving={saving}
    >
      {error && <Note text={error} />}
      {refusal && silent && <Note text={refusal} />}
      {!record && !error && <Skeleton />}
      {record && (
        <>
          <p className="strong">{record.name}</p>
          <LicenseBoxes
            licenses={record.availableUserBundles.slice(0, boxes)}
            ticks={{ codes: draft.codes, external: false }}
            onToggle={(code) => setDraft((before) => withBoxToggled(before, code))}
            below={({ code, name }) =>
              draft.codes.has(code) && (
                <input
                  type="number"
                  className="input"
                  min={1}
                  placeholder={labels.quota}
                  aria-label={`${labels.quotaFor} ${name}`}
                  value={draft.quotas.get(code) ?? ""}
                  onChange={({ target }) => setDraft((before) => withQuota(before, code, target.value))}
                />
              )
            }
          />
        </>
      )}
    </SheetContent>
  );
}

function draftOf({ allocatedUserBundles, quotas }: GroupRule): RuleDraft {
  return {
    codes: new Set(allocatedUserBundles),
    quotas: new Map(quotas.map(({ userBundleCode, limit }) => [userBundleCode, String(limit)])),
  };
}
