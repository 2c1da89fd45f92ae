import type { Random } from "../../test/portal/random";
import { type Weather, weathers } from "./fault-kinds";

const atOnce = 4;
/** Rounds in which every kind has come up once. */
export const hands = Math.ceil(weathers.length / atOnce);

/** All kinds are dealt like cards, so that each comes up before any comes again; those that do not go together to different hands. */
export function deal(random: Random): readonly (readonly Weather[])[] {
  const dealt: Weather[][] = Array.from({ length: hands }, () => []);
  for (const weather of random.shuffle(weathers)) {
    const fitting = dealt.filter((hand) => !hand.some((other) => disagree(weather, other)));
    const [hand] = fitting.sort((one, other) => one.length - other.length);
    if (!hand) throw new Error(`no hand for ${weather.name}`);
    hand.push(weather);
  }
  return dealt;
}

/**
 * Whether two cannot hold at once: both set the same thing, or one would hide the other. A list that comes late shows what was written by then;
 * and what another admin does may not show late.
 */
export function disagree(one: Weather, other: Weather): boolean {
  const [mine, others] = [knobsOf(one), knobsOf(other)];
  const besideLate = (knobs: readonly string[]): boolean => knobs.some((knob) => notBesideLate.includes(knob));
  if (mine.some((knob) => others.includes(knob))) return true;
  return (mine.includes(late) && besideLate(others)) || (others.includes(late) && besideLate(mine));
}

const late = "read-delay";
const notBesideLate: readonly string[] = ["other-admin-when", "members-change-while-listing", "list-delay"];

const knobsOf = ({ page, server }: Weather): string[] => Object.keys({ ...page, ...server });
