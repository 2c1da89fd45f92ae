import type { Store } from "../../store/model.ts";
import type { PortalState } from "../state.ts";

/** What a panel is answered with: its own record, or, where `mixed-records` strikes, the one that was read before it. */
export function mixing<T>(): (state: PortalState, store: Store, names: readonly string[], record: T) => T {
  const previous = new WeakMap<Store, T>();
  return (state, store, names, record) => {
    const before = previous.get(store);
    previous.set(store, record);
    return before !== undefined && state.faults.strikes("mixed-records", names) ? before : record;
  };
}
