import { useEffect, useRef, useState } from "preact/hooks";
import type { Learned } from "../portal/labels/learned";
import { telling } from "./actions";
import { ask } from "./ask";
import { count } from "./count";
import { download } from "./download";
import { SentenceList } from "./sentence-list";

const whatIsLearned = async (): Promise<readonly Learned[]> =>
  (await ask("popup-background/learned", {}).catch(() => null))?.learned ?? [];

/** The labels an admin confirmed or taught, on every host: listed, removed one by one, saved as a file, taken over from a colleague's. */
export function LearnedLabels() {
  const [learned, setLearned] = useState<readonly Learned[]>([]);
  const [said, setSaid] = useState("");
  const [problems, setProblems] = useState<readonly string[]>([]);
  const summary = useRef<HTMLElement>(null);
  useEffect(() => void whatIsLearned().then(setLearned), []);
  const remove = async ({ host, language, kind, label, spelling }: Learned): Promise<void> => {
    const removed = await telling(() => ask("popup-background/forget", { host, language, kind, label, spelling }));
    setLearned(await whatIsLearned());
    if (removed) setSaid(`"${spelling}" is no longer known as ${label}.`);
    // The button that had the focus is gone.
    summary.current?.focus();
  };
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const text = await file.text();
    await telling(async () => {
      const answer = await ask("popup-background/import-learned", { text });
      setLearned(await whatIsLearned());
      setProblems(answer.problems);
      setSaid(answer.reason ? answer.reason.text : `${count(answer.added, "label")} added.`);
      return { reason: null };
    });
  };
  const save = async (): Promise<void> => {
    const { text } = await ask("popup-background/export-learned", {});
    download("learned-labels.json", "application/json", text);
  };
  return (
    <details class="learned">
      <summary ref={summary}>Learned labels ({learned.length})</summary>
      <p class="quiet-text">
        What controls are called in your portal, as you confirmed or taught it. It adds names and loosens no check.
      </p>
      <ul class="plain-list">
        {learned.map((one) => (
          <li key={JSON.stringify(one)}>
            <strong>{one.spelling}</strong> is {one.label} ({one.language}, {one.host}; {one.how}
            {one.origin === "imported" && ", imported"}){" "}
            <button
              type="button"
              class="plain"
              aria-label={`Remove ${one.spelling}, ${one.label}, ${one.host}`}
              onClick={() => void remove(one)}
            >
              Remove
            </button>
          </li>
        ))}
      </ul>
      <div role="status">{said}</div>
      {problems.length > 0 && <SentenceList sentences={problems} />}
      <div class="actions">
        <button type="button" disabled={learned.length === 0} onClick={() => void save()}>
          Export
        </button>
        <label>
          Import a colleague's file{" "}
          <input
            type="file"
            accept=".json,application/json"
            onChange={async ({ currentTarget }) => {
              await take(currentTarget.files?.[0]);
              currentTarget.value = "";
            }}
          />
        </label>
      </div>
    </details>
  );
}
