import type { Call } from "../../test/portal/server/state";
import type { Strike } from "./choose-round";
import type { Point } from "./points";

/** Events after which a point that does not come is looked for no longer: any event will do. */
const patience = 60;

/** More events than come between two looks at the journal. */
const near = 10;

/** Tells when the next of a round's strikes is due. It looks at the journal and at the portal's calls, never at a clock. */
export class Schedule {
  readonly #strikes: readonly Strike[];
  #next = 0;
  #events = 0;

  constructor(strikes: readonly Strike[]) {
    this.#strikes = strikes;
  }

  /** Whether one of the next events may bring a strike, so that none of them may be missed. */
  isNear(): boolean {
    const strike = this.#strikes[this.#next];
    return strike !== undefined && "event" in strike.point && this.#events + near > strike.after;
  }

  /** The strike that is due right after this event of the journal. */
  afterEvent(type: string): Strike | null {
    this.#events += 1;
    const strike = this.#strikes[this.#next];
    if (!strike || this.#events <= strike.after) return null;
    const late = this.#events > strike.after + patience;
    return late || isEvent(strike.point, type) ? this.#taken(strike) : null;
  }

  /** The strike that is due while this call of the portal is held. */
  atCall({ method, stage }: Call): Strike | null {
    const strike = this.#strikes[this.#next];
    if (!strike || this.#events < strike.after || !("call" in strike.point)) return null;
    const { call, stage: wanted } = strike.point;
    return stage === wanted && (method === "GET") === (call === "read") ? this.#taken(strike) : null;
  }

  #taken(strike: Strike): Strike {
    this.#next += 1;
    this.#events = 0;
    return strike;
  }
}

/** Two events say that a write is about to be made. */
const isEvent = (point: Point, type: string): boolean =>
  "event" in point && (point.event === type || (point.event === "intended" && type.endsWith("-intended")));
