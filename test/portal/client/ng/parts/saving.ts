import { inject } from "@angular/core";
import { messageOf } from "../../api/call.ts";
import { silent, Toasts } from "./toasts.ts";

/** One save of a panel at a time; a refused one leaves the panel open as it is. */
export class Saving {
  now = false;
  error = "";
  readonly #toasts = inject(Toasts);

  save(work: Promise<unknown>, told: string, done: () => void): void {
    this.now = true;
    this.error = "";
    work
      .then(() => {
        this.#toasts.success(told);
        done();
      })
      .catch((problem: unknown) => {
        this.#toasts.error(problem);
        if (silent) this.error = messageOf(problem);
      })
      .finally(() => {
        this.now = false;
      });
  }
}
