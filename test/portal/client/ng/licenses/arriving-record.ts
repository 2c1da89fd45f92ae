import type { LicenseTotal } from "../../../replies.ts";
import { messageOf } from "../../api/call.ts";
import { knobs } from "../../settings.ts";

interface Offering {
  readonly availableUserBundles: readonly LicenseTotal[];
}

/** What a user or a group holds, and what could be held; the boxes may come one by one, what is ticked comes last. */
export class ArrivingRecord<T extends Offering> {
  record: T | null = null;
  error = "";
  boxes: readonly LicenseTotal[] = [];
  complete = false;

  constructor(
    fetched: Promise<T>,
    private readonly whole: (record: T) => void,
  ) {
    fetched
      .then((record) => this.#arrive(record, 0))
      .catch((problem: unknown) => {
        this.error = messageOf(problem);
      });
  }

  #arrive(record: T, boxes: number): void {
    const late = knobs["late-boxes"];
    this.record = record;
    this.complete = late === 0 || boxes > record.availableUserBundles.length;
    this.boxes = this.complete ? record.availableUserBundles : record.availableUserBundles.slice(0, boxes);
    if (this.complete) this.whole(record);
    else setTimeout(() => this.#arrive(record, boxes + 1), late);
  }
}
