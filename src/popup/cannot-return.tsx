import { signal } from "@preact/signals";
import { Alert } from "./alert";
import { SentenceList } from "./sentence-list";

/** What an undo does not bring back. `about`: the digest of its plan or, where there is none, the run; beside another it means nothing. */
export const cannotReturn = signal<{ readonly about: string; readonly sentences: readonly string[] }>({
  about: "",
  sentences: [],
});

/** Said before the preview of an undo: what stays as the run left it. Without a plan, said in the report. */
export function CannotReturn({ about }: { readonly about: string }) {
  const { sentences } = cannotReturn.value;
  if (sentences.length === 0 || about !== cannotReturn.value.about) return null;
  return (
    <Alert kind="warning" title="What does not come back by this">
      <SentenceList sentences={sentences} />
    </Alert>
  );
}
