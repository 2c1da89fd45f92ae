import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Settings } from "../messages";
import { saveSettings } from "./actions";
import { Field } from "./field";
import { Forget } from "./forget";
import { LearnedLabels } from "./learned";
import { OwnHosts } from "./own-hosts";
import { PolicyNote } from "./policy-note";
import { consequence } from "./procedure-words";
import { LinesField, NumberField, TickField } from "./settings-fields";
import { emailLines, nameLines, within } from "./settings-texts";
import { settingsOpen } from "./surface";

/** What holds for every cleanup on this computer. */
export function SettingsDialog({ settings }: { readonly settings: Settings }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [users, setUsers] = useState(settings.protectedUsers.join("\n"));
  const [groups, setGroups] = useState(settings.protectedGroups.join("\n"));
  const [licenses, setLicenses] = useState(settings.protectedLicenses.join("\n"));
  const [whenEmpty, setWhenEmpty] = useState(settings.whenEmpty);
  const [failures, setFailures] = useState(String(settings.maxFailures));
  const [stale, setStale] = useState(String(settings.maxStale));
  const [lanes, setLanes] = useState(String(settings.lanes));
  const [limited, setLimited] = useState(settings.withinLimits);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const close = () => (settingsOpen.value = false);
  const save = async () => {
    const saved = await saveSettings({
      protectedUsers: emailLines(users),
      protectedGroups: nameLines(groups),
      protectedLicenses: nameLines(licenses),
      whenEmpty,
      maxFailures: within(failures, 1, 100),
      maxStale: within(stale, 1, 100),
      lanes: within(lanes, 1, 8),
      withinLimits: limited,
    });
    if (saved) close();
  };
  return (
    <dialog ref={dialog} aria-labelledby="settings-title" onClose={close}>
      <h2 id="settings-title">Settings</h2>
      <PolicyNote />
      <LinesField
        label="Protected users"
        hint="E-mails never to be touched, one a line. Checked in the preview, and again just before each Save."
        hintId="protected-hint"
        placeholder="service.account@example.com"
        value={users}
        onValue={setUsers}
      />
      <div class="two">
        <LinesField
          label="Protected groups"
          hint="Their rule and members are never touched. One a line."
          hintId="protected-groups-hint"
          placeholder="Administrators"
          value={groups}
          onValue={setGroups}
        />
        <LinesField
          label="Protected licenses"
          hint="Never taken from anybody. One a line, as the portal shows it or by code."
          hintId="protected-licenses-hint"
          placeholder="Automation Developer - Named User"
          value={licenses}
          onValue={setLicenses}
        />
      </div>
      <Field label="When the last license would go" hint={consequence[whenEmpty]} hintId="empty-hint">
        <select
          value={whenEmpty}
          aria-describedby="empty-hint"
          onChange={({ currentTarget: { value } }) =>
            setWhenEmpty(value === "block" || value === "inherit" ? value : "")
          }
        >
          <option value="">Ask me</option>
          <option value="block">Block the user</option>
          <option value="inherit">Return the user to the group rule</option>
        </select>
      </Field>
      <div class="two">
        <NumberField
          label="Failures in a row before the run stops itself"
          hint="Going on after that would only make it worse."
          hintId="failures-hint"
          least={1}
          most={100}
          value={failures}
          onValue={setFailures}
        />
        <NumberField
          label="Percent of stale rows before the run stops itself"
          hint="Rows that somebody changed since the reading are refused one by one; this many mean that the plan is old."
          hintId="stale-hint"
          least={1}
          most={100}
          value={stale}
          onValue={setStale}
        />
        <NumberField
          label="Lanes"
          hint="Portal tabs that work at the same time. One is the careful choice."
          hintId="lanes-hint"
          least={1}
          most={8}
          value={lanes}
          onValue={setLanes}
        />
      </div>
      <TickField
        label="Keep within the limits UiPath publishes"
        hint="Pages of accounts and groups take 300 requests in five minutes from a whole organization. Whatever you choose, a portal that asks to wait is obeyed."
        hintId="limits-hint"
        value={limited}
        onValue={setLimited}
      />
      <LearnedLabels />
      <OwnHosts />
      <Forget />
      <div class="actions right">
        <button type="button" class="plain" onClick={() => dialog.current?.close()}>
          Cancel
        </button>
        <button type="button" class="primary" onClick={() => void save()}>
          Save settings
        </button>
      </div>
    </dialog>
  );
}
