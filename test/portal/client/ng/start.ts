import { enableProdMode, importProvidersFrom, type Provider } from "@angular/core";
import { MatDialogModule } from "@angular/material/dialog";
import { MatPaginatorIntl } from "@angular/material/paginator";
import { MAT_SNACK_BAR_DEFAULT_OPTIONS } from "@angular/material/snack-bar";
import { bootstrapApplication } from "@angular/platform-browser";
import { provideAnimations, provideNoopAnimations } from "@angular/platform-browser/animations";
import { UiGridIntl } from "@uipath/angular/components/ui-grid";
import { UiSnackBarModule } from "@uipath/angular/components/ui-snackbar";
import { UiSuggestIntl } from "@uipath/angular/components/ui-suggest";
import { showAround } from "../around.ts";
import { knobs } from "../settings.ts";
import { gridWords, pagerWords, suggestWords } from "./grid/words.ts";
import { PortalRoot } from "./shell/portal-root.ts";
import { addStyle } from "./style.ts";

const words: Provider[] = [
  { provide: UiGridIntl, useFactory: gridWords },
  { provide: MatPaginatorIntl, useFactory: pagerWords },
  { provide: UiSuggestIntl, useFactory: suggestWords },
];

export function start(): void {
  addStyle();
  enableProdMode();
  document.body.append(document.createElement("portal-root"));
  bootstrapApplication(PortalRoot, {
    providers: [
      knobs.motion ? provideAnimations() : provideNoopAnimations(),
      importProvidersFrom(MatDialogModule, UiSnackBarModule),
      {
        provide: MAT_SNACK_BAR_DEFAULT_OPTIONS,
        useValue: { duration: 4000, verticalPosition: knobs.toast === "top" ? "top" : "bottom" },
      },
      ...words,
    ],
  }).catch((error: unknown) => console.error(error));
  showAround();
}
