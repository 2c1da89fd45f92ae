/** What a pointer sends when it presses, in order, and when it leaves. */
export const sequence = [
  "pointerover",
  "mouseover",
  "pointermove",
  "pointerdown",
  "mousedown",
  "focus",
  "pointerup",
  "mouseup",
  "click",
];
export const leaving = ["pointerout", "mouseout"];

/** Everything a pointer or a keyboard may send to a place and what is in it, from now on. */
export function eventsOn(target: EventTarget): Event[] {
  const events: Event[] = [];
  for (const name of [...sequence, ...leaving, "change", "input"])
    target.addEventListener(name, (event) => events.push(event), true);
  return events;
}
export const names = (events: readonly Event[]): string[] => events.map(({ type }) => type);
