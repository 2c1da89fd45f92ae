import { findOne } from "../../src/content/find";
import { recognize } from "../../src/content/recognize";
import { sectionBody } from "../../src/content/section";
import { readTable } from "../../src/content/table";
import { labelsOfPage } from "../../src/content/words";

/** Milliseconds each, of the page as it stands. */
interface Measured {
  readonly rows: number;
  readonly page: readonly number[];
  readonly control: readonly number[];
}

/** Lets the page's microtasks end, as between two steps of a run: nothing that is known of the page outlives them. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

async function timed(work: () => unknown): Promise<number> {
  await breath();
  const began = performance.now();
  work();
  return performance.now() - began;
}

/** Runs in the page: the extension's own code, timed without the messages around it. */
export async function measure(rounds: number): Promise<Measured> {
  const labels = labelsOfPage();
  const body = labels && sectionBody(labels, "License Allocations to Users");
  const rows = (body && readTable(body, labels)?.rows) ?? [];
  const page: number[] = [];
  const control: number[] = [];
  for (let round = 0; round < rounds; round += 1) page.push(await timed(() => recognize("bench")));
  for (const { element } of rows)
    control.push(await timed(() => labels && findOne(element, "button", labels.icon["Edit license allocation"])));
  return { rows: rows.length, page, control };
}
