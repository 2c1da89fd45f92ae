import type { ISortModel } from "@uipath/angular/components/ui-grid";
import type { Page } from "../../../replies.ts";
import { messageOf } from "../../api/call.ts";
import { firstListing, type Listing } from "../../api/listing.ts";
import { knobs } from "../../settings.ts";

interface Turned {
  readonly pageIndex: number;
  readonly pageSize: number;
}

/** One table read from the server page by page. An answer that comes too late is dropped. */
export class Listed<T> {
  readonly pageSizes = [10, 25, 50, 100];
  listing = firstListing;
  shown: T[] = [];
  total = 0;
  loading = false;
  error = "";
  #reads = 0;

  constructor(private readonly fetchPage: (listing: Listing) => Promise<Page<T>>) {
    this.refresh();
  }

  /** The grid keeps its rows under a progress bar; with stale rows nothing shows that others are on their way. */
  get waiting(): boolean {
    return this.loading && !knobs["stale-rows"];
  }

  search(search: string): void {
    this.#ask({ search, page: 0 });
  }

  turn({ pageIndex, pageSize }: Turned): void {
    const other = pageSize !== this.listing.pageSize;
    this.#ask({ page: other ? 0 : pageIndex, pageSize });
  }

  sort({ field, direction, userEvent }: ISortModel<T>): void {
    if (userEvent)
      this.#ask({ page: 0, sortBy: field === "LastInUse" ? "LastInUse" : "Name", descending: direction === "desc" });
  }

  refresh(): void {
    this.#ask({});
  }

  #ask(change: Partial<Listing>): void {
    this.listing = { ...this.listing, ...change };
    this.#reads += 1;
    const read = this.#reads;
    this.loading = true;
    this.fetchPage(this.listing)
      .then(({ results, totalCount }) => {
        if (read === this.#reads) Object.assign(this, { shown: [...results], total: totalCount, error: "" });
      })
      .catch((problem: unknown) => {
        if (read === this.#reads) this.error = messageOf(problem);
      })
      .finally(() => {
        if (read === this.#reads) this.loading = false;
      });
  }
}
