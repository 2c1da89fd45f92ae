import type { Portal } from "../../test/portal/server/portal";
import { admin } from "./admin";
import { tend } from "./as-admin";
import type { ChaosBrowser } from "./chaos-browser";
import type { Round, Strike } from "./choose-round";
import { endless } from "./endless";
import { eventsAfter, type Kept } from "./follow-journal";
import type { RoundResult } from "./round-result";
import { Schedule } from "./schedule";
import { perform } from "./strikes";
import { within } from "./within";

/** How a run was got through. */
export interface Passed extends Pick<RoundResult, "strikes" | "recoveries" | "resumed" | "hangs"> {
  /** Why the run came to no end; empty where it did, or where enough was seen. */
  readonly broken: string;
  /** Rows that were settled when enough was seen; null where nobody left before the end. */
  readonly leftAfter: number | null;
}

export const nothingPassed: Passed = {
  strikes: {},
  recoveries: [],
  resumed: 0,
  hangs: 0,
  broken: "",
  leftAfter: null,
};

const LOOK = 1_000;
/** Milliseconds one look may take, the opening of a browser and of a page included. */
const LOOKING = 240_000;
/** Milliseconds without an event before somebody looks whether the run stands. */
const quiet = 20_000;
/** Milliseconds without an event before it hangs: longer than the extension itself waits for anything. */
const dead = 150_000;
const mostHangs = 3;

/** A run on its way to its end: followed by its journal, struck where the round says so, tended to as an admin would. */
export class Ride {
  readonly #portal: Portal;
  readonly #browser: ChaosBrowser;
  readonly #schedule: Schedule;
  readonly #rows: number;
  readonly #tell: (line: string) => void;
  readonly #isOver: () => boolean;
  readonly #strikes: Partial<Record<Strike["what"], number>> = {};
  readonly #recoveries: number[] = [];
  #struckAt: number | null = null;
  #striking: Promise<void> = Promise.resolve();
  #resumed = 0;
  #hangs = 0;
  #settled = 0;
  #events = 0;
  #asked = 0;
  #stopped = false;
  #enough = false;
  #known = 0;
  #last = performance.now();
  #tended = performance.now();
  #again = false;
  #ended = false;

  /** `isOver`: once it says so, the run is stopped as an admin would, and ends. */
  constructor(
    portal: Portal,
    browser: ChaosBrowser,
    { strikes, rows }: Round,
    tell: (line: string) => void,
    isOver: () => boolean,
  ) {
    this.#portal = portal;
    this.#browser = browser;
    this.#schedule = new Schedule(strikes);
    this.#rows = rows;
    this.#tell = tell;
    this.#isOver = isOver;
  }

  /** Resolves once the run has ended, would never end, has hung too often, or enough was seen, which is asked after each row. */
  async toTheEnd(isEnough: () => Promise<boolean>): Promise<Passed> {
    this.#portal.listen((call) => this.#strike(this.#schedule.atCall(call)));
    while (!this.#ended && !this.#enough && this.#endless() === "" && this.#hangs < mostHangs) {
      let broke = "";
      try {
        await this.#striking;
        await within(LOOKING, "looking after the run", this.#look());
        const isNew = this.#asked !== this.#settled;
        this.#asked = this.#settled;
        if (isNew) this.#enough = await within(LOOKING, "judging what there is", isEnough());
      } catch (error) {
        // Whatever was at work just then may have been struck.
        broke = error instanceof Error ? error.message : String(error);
        await this.#striking;
      }
      await this.#endHang(broke);
    }
    const [strikes, recoveries, resumed, hangs] = [this.#strikes, this.#recoveries, this.#resumed, this.#hangs];
    const broken = this.#endless() || "nothing went on any more";
    const leftAfter = this.#enough && !this.#ended ? this.#settled : null;
    return { strikes, recoveries, resumed, hangs, broken: this.#ended || this.#enough ? "" : broken, leftAfter };
  }

  #endless(): string {
    const writes = this.#portal.writes.filter((entry) => entry.admin === admin).length;
    return endless(this.#rows, { settled: this.#settled, events: this.#events, writes });
  }

  async #look(): Promise<void> {
    if (!this.#browser.isOpen) await this.#lookAfter();
    if (this.#isOver() && !this.#stopped) {
      await this.#browser.surface.ask("popup-background/stop", {});
      this.#stopped = true;
    }
    let stands = false;
    for (const event of ofThisRun(
      await eventsAfter(this.#browser.surface.page, this.#known, LOOK, this.#schedule.isNear()),
    )) {
      this.#known = event.key;
      stands = event.type === "run-paused" || (stands && event.type !== "run-resumed");
      await this.#heard(event);
      if (this.#ended) return;
    }
    const now = performance.now();
    if (stands || this.#again || (now - this.#last > quiet && now - this.#tended > quiet)) await this.#lookAfter();
  }

  async #heard({ type }: Kept): Promise<void> {
    this.#last = performance.now();
    if (this.#struckAt !== null) this.#recoveries.push(this.#last - this.#struckAt);
    this.#struckAt = null;
    this.#ended = type === "run-ended";
    this.#events += 1;
    if (type === "item-settled") {
      this.#settled += 1;
      this.#tell(String(this.#settled));
    }
    if (!this.#ended) await this.#strike(this.#schedule.afterEvent(type));
  }

  #strike(due: Strike | null): Promise<void> {
    if (!due) return Promise.resolve();
    this.#strikes[due.what] = (this.#strikes[due.what] ?? 0) + 1;
    this.#struckAt ??= performance.now();
    this.#striking = perform(due, this.#browser, this.#portal);
    return this.#striking;
  }

  async #lookAfter(): Promise<void> {
    this.#tended = performance.now();
    await this.#striking;
    const came = await tend(this.#browser, this.#portal);
    if (came === "resumed") this.#resumed += 1;
    this.#again = came === "again";
  }

  /** Nothing has gone on for long: the bench itself kills the browser, and that is counted. */
  async #endHang(broke: string): Promise<void> {
    if (this.#ended || performance.now() - this.#last < dead) return;
    this.#hangs += 1;
    this.#last = performance.now();
    this.#tell(`nothing went on for ${dead / 1000} s, the browser is killed and opened again ${broke}`);
    await this.#browser.kill();
  }
}

/** The journal keeps earlier runs too. */
const ofThisRun = (events: readonly Kept[]): readonly Kept[] =>
  events.slice(Math.max(0, events.map(({ type }) => type).lastIndexOf("run-started")));
