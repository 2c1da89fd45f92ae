import type { Store } from "../store/model.ts";

interface Past {
  readonly until: number;
  readonly store: Store;
}

/** What stores were like before writes that are not to be seen yet. */
export class PastStores {
  #kept: Past[] = [];

  /** Keeps the store as it is for as long as the write that follows is not to be seen. Milliseconds; nothing is kept for none. */
  keep(store: Store, delay: number): void {
    if (delay > 0) this.#kept.push({ until: Date.now() + delay, store: structuredClone(store) });
  }

  /** The store before the first write that is not to be seen yet; nothing where all are. */
  before(organization: string): Store | undefined {
    const now = Date.now();
    this.#kept = this.#kept.filter(({ until }) => until > now);
    return this.#kept.find(({ store }) => store.organization === organization)?.store;
  }
}
