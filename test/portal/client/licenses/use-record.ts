import { useEffect, useState } from "react";
import type { UserRecord } from "../../replies.ts";
import { messageOf } from "../api/call.ts";
import { fetchUserRecord } from "../api/licenses.ts";
import { knobs } from "../settings.ts";

export interface ArrivingRecord {
  readonly record: UserRecord | null;
  readonly error: string | null;
  /** How many checkboxes are on the page yet. */
  readonly boxes: number;
  /** What is ticked is known only after the last checkbox has come. */
  readonly complete: boolean;
}

const nothing: ArrivingRecord = { record: null, error: null, boxes: 0, complete: false };

export function useRecord(userId: string): ArrivingRecord {
  const [arriving, setArriving] = useState(nothing);
  useEffect(() => {
    let current = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const arrive = (record: UserRecord, boxes: number) => {
      if (!current) return;
      const late = knobs["late-boxes"];
      const all = record.availableUserBundles.length;
      const complete = late === 0 || boxes > all;
      setArriving({ record, error: null, boxes: complete ? all : boxes, complete });
      if (!complete) timer = setTimeout(() => arrive(record, boxes + 1), late);
    };
    fetchUserRecord(userId)
      .then((record) => arrive(record, 0))
      .catch((error: unknown) => current && setArriving({ ...nothing, error: messageOf(error) }));
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [userId]);
  return arriving;
}
