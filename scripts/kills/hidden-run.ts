import { setTimeout as wait } from "node:timers/promises";
import * as z from "zod/mini";
import { JournalEvent } from "../../src/run/journal";
import { MortalStage } from "../../test/e2e/mortal-stage";
import { people } from "../../test/e2e/people";
import { ended, preview, reached, settings, start } from "../../test/e2e/stage";
import { pace, putOutOfSight, type Way } from "./out-of-sight";

/** What became of a run whose tab was out of sight for a while. Times in milliseconds from one settled row to the next. */
export interface HiddenRun {
  readonly way: Way;
  readonly inSight: number;
  readonly outOfSight: number;
  /** The slowest of the minutes out of sight. */
  readonly slowestMinute: number;
  readonly settled: number;
  readonly verified: number;
}

const minute = 60_000;

/** Runs rows in sight for a minute, then out of sight for so many minutes, then stops. */
export async function hiddenRun(way: Way, minutes: number): Promise<HiddenRun> {
  const stage = await MortalStage.open({ scenario: "large", knobs: { latency: 120 } });
  try {
    await settings(stage, {});
    const rows = people(stage.portal, (held) => held > 1).map(({ email, licenses }) => ({
      user: email,
      licenses: licenses.slice(0, 1),
    }));
    const plan = await preview(stage, rows.slice(0, Math.ceil((minutes + 1) * 90)));
    await start(stage, plan);
    await wait(minute);
    const hidden = Date.now();
    const back = await putOutOfSight(stage, way);
    await Promise.race([wait(minutes * minute), reached(stage, ["paused", "ended"])]);
    const seen = Date.now();
    await back();
    await stage.surface.ask("popup-background/stop", {});
    const report = await ended(stage);
    const { events: kept } = await stage.surface.ask("popup-background/journal", {});
    const events = z.parse(z.array(JournalEvent), kept);
    const at = (time: number): string => new Date(time).toISOString();
    const wholeMinutes = Array.from({ length: Math.floor((seen - hidden) / minute) }, (_, number) =>
      pace(events, at(hidden + number * minute), at(hidden + (number + 1) * minute)),
    );
    return {
      way,
      inSight: pace(events, report.run.startedAt, at(hidden)),
      outOfSight: pace(events, at(hidden), at(seen)),
      slowestMinute: Math.max(...wholeMinutes),
      settled: report.rows.filter(({ attempts }) => attempts > 0).length,
      verified: report.summary.verified,
    };
  } finally {
    await stage.close();
  }
}

/** Goes on at no less than a third of its pace in sight, and no row fails. */
export const isGood = ({ inSight, outOfSight, settled, verified }: HiddenRun): boolean =>
  outOfSight <= 3 * inSight && verified === settled;

export const hiddenLine = ({ way, inSight, outOfSight, slowestMinute, settled, verified }: HiddenRun): string =>
  `${way}: ${Math.round(inSight)} ms a row in sight, ${Math.round(outOfSight)} ms out of sight (${percent(inSight / outOfSight)} of the pace; the slowest minute ${Math.round(slowestMinute)} ms a row); ${verified} of ${settled} rows verified`;

const percent = (part: number): string => `${Math.round(100 * part)} %`;
