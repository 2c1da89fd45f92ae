import { inject } from "@angular/core";
import type { InheritanceRow } from "../../../replies.ts";
import { fetchInheritance } from "../../api/licenses.ts";
import { knobs } from "../../settings.ts";
import { Toasts } from "../parts/toasts.ts";

/** Who uses licenses from one group, 50 a page. */
export class InheritanceList {
  readonly perPage = 50;
  rows: readonly InheritanceRow[] = [];
  page = 0;
  total: number | null = null;
  loading = false;
  #reads = 0;
  readonly #toasts = inject(Toasts);

  constructor(private readonly groupId: string) {
    this.#read();
  }

  turnTo(page: number): void {
    if (!knobs["stale-rows"]) this.rows = [];
    this.page = page;
    this.#read();
  }

  /** What was released is gone on the server; whether it goes from the list is a knob. */
  released(): void {
    if (knobs["release-vanish"] === "at-once") this.#read();
  }

  #read(): void {
    this.#reads += 1;
    const read = this.#reads;
    this.loading = true;
    fetchInheritance(this.groupId, this.page * this.perPage)
      .then(({ results, totalCount }) => {
        if (read !== this.#reads) return;
        this.loading = false;
        this.total = totalCount;
        const last = Math.max(0, Math.ceil(totalCount / this.perPage) - 1);
        if (this.page > last) this.turnTo(last);
        else this.rows = results;
      })
      .catch((problem: unknown) => this.#toasts.error(problem));
  }
}
