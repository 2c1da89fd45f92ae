import { useState } from "react";
import { messageOf } from "../api/call.ts";
import { useToast } from "./tell.ts";

interface Saving {
  readonly saving: boolean;
  readonly error: string | null;
  save(work: Promise<unknown>, told: string, done: () => void): void;
}

/** A refused save leaves the panel open as it is. */
export function useSaving(): Saving {
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const tell = useToast();
  const save: Saving["save"] = (work, told, done) => {
    setSaving(true);
    setError(null);
    work
      .then(() => {
        tell("success", told);
        done();
      })
      .catch((problem: unknown) => {
        tell("error", messageOf(problem));
        setError(messageOf(problem));
      })
      .finally(() => setSaving(false));
  };
  return { saving, error, save };
}
