import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Settings } from "../messages";
import { saveSettings } from "./actions";
import { Field } from "./field";
import { consequence } from "./procedure-words";
import { settingsOpen } from "./surface";

const lines = (text: string): string[] =>
  text
    .split(/[\s,;]+/)
    .map((line) => line.trim().toLowerCase())
    .filter((line) => line !== "");

const within = (value: string, least: number, most: number): number =>
  Math.min(most, Math.max(least, Math.round(Number(value)) || least));

/** What holds for every cleanup on this computer. */
export function SettingsDialog({ settings }: { readonly settings: Settings }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [users, setUsers] = useState(settings.protectedUsers.join("\n"));
  const [whenEmpty, setWhenEmpty] = useState(settings.whenEmpty);
  const [failures, setFailures] = useState(String(settings.maxFailures));
  const [lanes, setLanes] = useState(String(settings.lanes));
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const close = () => (settingsOpen.value = false);
  const save = async () => {
    const saved = await saveSettings({
      protectedUsers: lines(users),
      whenEmpty,
      maxFailures: within(failures, 1, 100),
      lanes: within(lanes, 1, 8),
    });
    if (saved) close();
  };
  return (
    <dialog ref={dialog} aria-labelledby="settings-title" onClose={close}>
      <h2 id="settings-title">Settings</h2>
      <Field
        label="Protected users"
        hint="E-mails never to be touched, one a line. Checked in the preview, and again just before each Save."
        hintId="protected-hint"
      >
        <textarea
          rows={4}
          spellcheck={false}
          aria-describedby="protected-hint"
          placeholder="service.account@example.com"
          value={users}
          onInput={(event) => setUsers(event.currentTarget.value)}
        />
      </Field>
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
        <Field
          label="Failures in a row before the run stops itself"
          hint="Going on after that would only make it worse."
          hintId="failures-hint"
        >
          <input
            type="number"
            min={1}
            max={100}
            value={failures}
            aria-describedby="failures-hint"
            onInput={(event) => setFailures(event.currentTarget.value)}
          />
        </Field>
        <Field
          label="Lanes"
          hint="Portal tabs that work at the same time. One is the careful choice."
          hintId="lanes-hint"
        >
          <input
            type="number"
            min={1}
            max={8}
            value={lanes}
            aria-describedby="lanes-hint"
            onInput={(event) => setLanes(event.currentTarget.value)}
          />
        </Field>
      </div>
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
