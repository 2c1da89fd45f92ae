import { type Random, randomFrom } from "../../test/portal/random";
import { type Skin, skins } from "../../test/portal/skins";
import type { ScenarioName } from "../../test/portal/store/scenario";
import { deal, hands } from "./deal";
import { type Death, deaths, type Moment, moments, often, type Weather } from "./fault-kinds";
import { type Point, points } from "./points";

/** `after`: events of the journal there are between the strike before and this one, before its point is looked for. */
export interface Strike {
  readonly what: Death | Moment;
  readonly after: number;
  readonly point: Point;
}

/** Everything that is chosen of a round before it begins. */
export interface Round {
  readonly number: number;
  /** The seed of the whole run. */
  readonly ofRun: number;
  readonly seed: number;
  readonly scenario: ScenarioName;
  /** What its pages are made of. They take turns, in another order than the faults that last, so that in time each meets each. */
  readonly skin: Skin;
  readonly rows: number;
  readonly weathers: readonly Weather[];
  readonly strikes: readonly Strike[];
}

/** Events between two strikes: a row makes about eight. */
const gap = 70;
/** How many of the strikes fall where the round's own faults make it matter most, if they do anywhere. */
const aimed = 0.5;
/** A smaller plan finds enough people in a smaller organization, which is read in less time. */
const smallest = 30;

/** The choices of one round: the same seed and number give the same, whatever ran before. */
export function chooseRound(seed: number, number: number, rows: number): Round {
  const random = roundRandom(seed, number);
  const weathers = dealt(seed, number);
  const aims = weathers.flatMap(({ at }) => at ?? []);
  const larger: ScenarioName = number % 2 === 0 ? "groups" : "medium";
  return {
    number,
    ofRun: seed,
    seed: random.integer(1_000_000),
    scenario: rows <= smallest ? "small" : larger,
    skin: skins[number % skins.length] ?? "mui",
    rows,
    weathers,
    // No more than rows: a round that is struck again at each of its steps never ends.
    strikes: Array.from({ length: rows }, () => chooseStrike(random, rows <= smallest ? gap / 3 : gap, aims)),
  };
}

/** Random numbers of one round, far from those of its neighbors. */
export const roundRandom = (seed: number, number: number): Random =>
  randomFrom((Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b)) >>> 0);

/** The same for all rounds that share a deck. */
function dealt(seed: number, number: number): readonly Weather[] {
  const deck = roundRandom(seed, -1 - Math.floor(number / hands));
  return deal(deck)[number % hands] ?? [];
}

function chooseStrike(random: Random, between: number, aims: readonly Point[]): Strike {
  // Now and then one follows on another at once, while that is being got over.
  const after = random.chance(0.15) ? random.integer(3) : random.integer(2 * between);
  const isAimed = aims.length > 0 && random.chance(aimed);
  return { what: weighted(random), after, point: random.pick(isAimed ? aims : points) };
}

function weighted(random: Random): Death | Moment {
  const all = kinds.reduce((sum, kind) => sum + often[kind], 0);
  let left = random.fraction() * all;
  for (const kind of kinds) {
    left -= often[kind];
    if (left < 0) return kind;
  }
  return "worker killed";
}

const kinds = [...deaths, ...moments];
