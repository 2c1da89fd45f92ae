import { Alert } from "./alert";
import { SentenceList } from "./sentence-list";
import { state } from "./surface";

/** What the company decided, which no setting here can undo. */
export function PolicyNote() {
  const lines = state.value?.policy ?? [];
  return lines.length === 0 ? null : (
    <Alert kind="info" title="Set by your organization's policy, on top of what is set here:">
      <SentenceList sentences={lines} />
    </Alert>
  );
}
