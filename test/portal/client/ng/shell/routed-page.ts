import { NgIf, NgSwitch, NgSwitchCase, NgSwitchDefault } from "@angular/common";
import { Component, Input } from "@angular/core";
import { labels } from "../../labels/labels.ts";
import { parseRoute, type Route } from "../../route.ts";
import { seesAccounts, settings } from "../../settings.ts";
import { AccountsPage } from "../accounts/accounts-page.ts";
import { LicensesPage } from "../licenses/licenses-page.ts";

/** Pages that other skins have and this one has not are a heading. */
@Component({
  selector: "routed-page",
  standalone: true,
  imports: [NgIf, NgSwitch, NgSwitchCase, NgSwitchDefault, AccountsPage, LicensesPage],
  template: `
    <ng-container [ngSwitch]="route.page">
      <licenses-page *ngSwitchCase="'licenses'"></licenses-page>
      <ng-container *ngSwitchCase="'accounts'">
        <accounts-page *ngIf="seesAccounts; else noAccess"></accounts-page>
        <ng-template #noAccess><h1>{{ labels.noAccess }}</h1></ng-template>
      </ng-container>
      <h1 *ngSwitchCase="'home'">{{ labels.welcome }}, {{ settings.admin.displayName }}</h1>
      <h1 *ngSwitchDefault>{{ labels.notFound }}</h1>
    </ng-container>
  `,
})
export class RoutedPage {
  @Input() route: Route = parseRoute(location.pathname);
  readonly labels = labels;
  readonly settings = settings;
  readonly seesAccounts = seesAccounts;
}
