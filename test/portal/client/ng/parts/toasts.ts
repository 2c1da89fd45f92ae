import { Injectable, inject } from "@angular/core";
import { UiSnackBarService } from "@uipath/angular/components/ui-snackbar";
import { messageOf } from "../../api/call.ts";
import { knobs } from "../../settings.ts";

/** True where results are never told in a toast; panels then show their errors themselves. */
export const silent = knobs.toast === "none";

@Injectable({ providedIn: "root" })
export class Toasts {
  readonly #bar = inject(UiSnackBarService);

  success(text: string): void {
    if (!silent) this.#bar.success(text);
  }

  error(problem: unknown): void {
    if (!silent) this.#bar.error(messageOf(problem));
  }
}
