import { Component } from "@angular/core";
import { MatTabsModule } from "@angular/material/tabs";
import { accountsTitle, labels } from "../../labels/labels.ts";
import { settings } from "../../settings.ts";
import { AccountGroups } from "./account-groups.ts";
import { AccountUsers } from "./account-users.ts";
import { RobotAccounts } from "./robot-accounts.ts";

/** The first generation only. */
@Component({
  selector: "accounts-page",
  standalone: true,
  imports: [MatTabsModule, AccountGroups, AccountUsers, RobotAccounts],
  template: `
    <div class="quiet">{{ labels.admin }} / {{ settings.organizationName }}</div>
    <h1>{{ title }}</h1>
    <mat-tab-group>
      <mat-tab [label]="labels.users"><ng-template matTabContent><account-users></account-users></ng-template></mat-tab>
      <mat-tab [label]="labels.groups"><ng-template matTabContent><account-groups></account-groups></ng-template></mat-tab>
      <mat-tab [label]="labels.robotAccounts"><ng-template matTabContent><robot-accounts></robot-accounts></ng-template></mat-tab>
    </mat-tab-group>
  `,
})
export class AccountsPage {
  readonly labels = labels;
  readonly title = accountsTitle;
  readonly settings = settings;
}
