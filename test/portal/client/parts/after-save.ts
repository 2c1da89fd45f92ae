import { knobs } from "../settings.ts";

/** What follows a successful save: the panel goes, unless it is one that stays. */
export function afterSave(onClose: () => void, onSaved: () => void): () => void {
  return () => {
    if (knobs["after-save"] === "closes") onClose();
    onSaved();
  };
}
