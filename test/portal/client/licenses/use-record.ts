import { useEffect, useState } from "react";
import type { LicenseTotal } from "../../replies.ts";
import { messageOf } from "../api/call.ts";
import { knobs } from "../settings.ts";

interface Offering {
  readonly availableUserBundles: readonly LicenseTotal[];
}

export interface ArrivingRecord<T> {
  readonly record: T | null;
  readonly error: string | null;
  /** How many checkboxes are on the page yet. */
  readonly boxes: number;
  /** What is ticked is known only after the last checkbox has come. */
  readonly complete: boolean;
}

const nothing = { record: null, error: null, boxes: 0, complete: false };

/** What a user or a group holds, and what could be held. */
export function useRecord<T extends Offering>(fetchRecord: (id: string) => Promise<T>, id: string): ArrivingRecord<T> {
  const [arriving, setArriving] = useState<ArrivingRecord<T>>(nothing);
  useEffect(() => {
    let current = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const arrive = (record: T, boxes: number) => {
      if (!current) return;
      const late = knobs["late-boxes"];
      const all = record.availableUserBundles.length;
      const complete = late === 0 || boxes > all;
      setArriving({ record, error: null, boxes: complete ? all : boxes, complete });
      if (!complete) timer = setTimeout(() => arrive(record, boxes + 1), late);
    };
    fetchRecord(id)
      .then((record) => arrive(record, 0))
      .catch((error: unknown) => current && setArriving({ ...nothing, error: messageOf(error) }));
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [fetchRecord, id]);
  return arriving;
}
