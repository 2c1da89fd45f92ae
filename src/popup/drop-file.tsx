import { useState } from "preact/hooks";
import type { Reason } from "../run/reasons";
import { Icon } from "./icon";

interface DropFileProps {
  readonly label: string;
  readonly accept: string;
  readonly hint: string;
  readonly hintId: string;
  readonly onText: (text: string, name: string) => void;
  readonly onProblem: (problem: Reason) => void;
}

/** A plan of 10,000 lines is about one megabyte; what is far beyond is neither a plan nor a list. */
const LARGEST_FILE = 10_000_000;

/** A text file, picked or dropped. */
export function DropFile({ label, accept, hint, hintId, onText, onProblem }: DropFileProps) {
  const [over, setOver] = useState(false);
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    if (file.size <= LARGEST_FILE) return onText(await file.text(), file.name);
    onProblem({
      code: "file-too-large",
      text: `${file.name} is larger than 10 MB. A plan of 10,000 lines is about 1 MB; is this the right file?`,
    });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way; the file input inside is the keyboard's.
    <div
      class={over ? "drop over" : "drop"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void take(event.dataTransfer?.files[0]);
      }}
    >
      <Icon name="file" />
      <label>
        <span class="drop-words">{label}</span>
        <input
          type="file"
          accept={accept}
          aria-describedby={hintId}
          onChange={(event) => void take(event.currentTarget.files?.[0])}
        />
      </label>
      <span class="quiet-text" id={hintId}>
        {hint}
      </span>
    </div>
  );
}
