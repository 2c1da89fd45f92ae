import { type Signal, signal } from "@preact/signals";
import type { ComponentType } from "preact";
import { useEffect } from "preact/hooks";
import type { Reason } from "../run/reasons";
import { notice } from "./surface";

/** A part of the surface that is seldom opened: it is loaded when it is first shown. */
export interface LatePart<Props> {
  readonly loaded: Signal<{ readonly View: ComponentType<Props> } | null>;
  readonly load: () => Promise<void>;
}

const notLoaded: Reason = {
  code: "part-not-loaded",
  text: "This part of License Sweep could not be loaded. Nothing was changed; try again, or reload this page.",
};

/** A part by its module. Where that cannot be loaded it is said, and `leave` closes what can be opened again. */
export function latePart<Props>(
  find: () => Promise<ComponentType<Props>>,
  leave: () => void = () => undefined,
): LatePart<Props> {
  const loaded: LatePart<Props>["loaded"] = signal(null);
  const load = async (): Promise<void> => {
    if (loaded.peek()) return;
    try {
      loaded.value = { View: await find() };
    } catch {
      notice.value = notLoaded;
      leave();
    }
  };
  return { loaded, load };
}

/** A late part, once it is there; nothing until then. */
export function Late<Props extends object>({ part, props }: { readonly part: LatePart<Props>; readonly props: Props }) {
  useEffect(() => void part.load(), [part]);
  const there = part.loaded.value;
  return there && <there.View {...props} />;
}
