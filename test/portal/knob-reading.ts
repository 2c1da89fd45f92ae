import { type KnobName, type Knobs, knobs } from "./knobs.ts";

/** A bad name or value; the message is one sentence for whoever typed it. */
export class KnobError extends Error {
  override readonly name = "KnobError";
}

export function defaultKnobs(): Knobs {
  return readKnobs(Object.entries(knobs).map(([name, knob]) => [name, knob.default])) as Knobs;
}

/** The one door for knobs: command line, control port and tests all come through here. */
export function readKnobs(entries: Iterable<readonly [string, unknown]>): Partial<Knobs> {
  const read = new Map<KnobName, unknown>();
  for (const [name, given] of entries) {
    if (given === undefined) continue;
    if (!isKnobName(name)) throw new KnobError(`There is no knob "${name}". Knobs: ${Object.keys(knobs).join(", ")}.`);
    const value = knobs[name].parse(String(given));
    if (value === undefined) throw new KnobError(`Knob ${name} takes ${knobs[name].values}, not "${String(given)}".`);
    read.set(name, value);
  }
  return Object.fromEntries(read) as Partial<Knobs>;
}

function isKnobName(name: string): name is KnobName {
  return Object.hasOwn(knobs, name);
}
