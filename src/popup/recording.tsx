import { useLayoutEffect, useRef } from "preact/hooks";
import type { RecordedPage, UnknownWords } from "../portal/recorded-page";
import { download } from "./download";
import { Icon } from "./icon";
import { putBack, recorded, recordingText } from "./recording-state";

/** A recording of the portal's page, shown whole before it is saved. */
export function RecordingDialog({ page }: { readonly page: RecordedPage }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const text = recordingText(page, putBack.value);
  return (
    <dialog ref={dialog} class="recording" aria-labelledby="recording-title" onClose={() => (recorded.value = null)}>
      <h2 id="recording-title">Record this page</h2>
      <p>
        This is what the file will hold: how the page is built, with the portal's own words. Names, e-mails, ids,
        numbers and every other text are placeholders. Look through it before you save it; it is sent nowhere.
      </p>
      {page.unknown.length > 0 && <UnknownList unknown={page.unknown} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by keyboard. */}
      <section tabIndex={0} aria-label="The recording">
        <pre>{text}</pre>
      </section>
      <div class="actions right">
        <button type="button" class="plain" onClick={() => dialog.current?.close()}>
          Close
        </button>
        <button type="button" class="primary" onClick={() => download("portal-page.json", "application/json", text)}>
          <Icon name="save" />
          Save portal-page.json
        </button>
      </div>
    </dialog>
  );
}

/** Words of controls' names that are not known; who can see the page knows whether they tell of anybody. */
function UnknownList({ unknown }: { readonly unknown: readonly UnknownWords[] }) {
  const tick = (placeholder: string, on: boolean): void => {
    const next = new Set(putBack.value);
    if (on) next.add(placeholder);
    else next.delete(placeholder);
    putBack.value = next;
  };
  return (
    <details>
      <summary>Names of controls that are not known ({unknown.length})</summary>
      <p class="quiet-text">
        A fix needs them. Tick those that are the portal's own words and name no person, group or customer.
      </p>
      <ul class="plain-list">
        {unknown.map(({ placeholder, name }) => (
          <li key={placeholder}>
            <label>
              <input
                type="checkbox"
                checked={putBack.value.has(placeholder)}
                onChange={({ currentTarget: { checked } }) => tick(placeholder, checked)}
              />{" "}
              {name}
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
