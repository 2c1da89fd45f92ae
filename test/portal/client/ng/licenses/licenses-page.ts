import { Component } from "@angular/core";
import { MatTabsModule } from "@angular/material/tabs";
import { labels } from "../../labels/labels.ts";
import { settings } from "../../settings.ts";
import { AllotmentCards } from "./allotment-cards.ts";
import { UsersTab } from "./users-tab.ts";

@Component({
  selector: "licenses-page",
  standalone: true,
  imports: [MatTabsModule, AllotmentCards, UsersTab],
  template: `
    <div class="quiet">{{ labels.admin }} / {{ settings.organizationName }}</div>
    <h1>{{ labels.licenses }}</h1>
    <mat-tab-group>
      <mat-tab [label]="labels.users"><users-tab></users-tab></mat-tab>
      <mat-tab [label]="labels.robotsAndServices">
        <ng-template matTabContent><allotment-cards kind="runtimes"></allotment-cards></ng-template>
      </mat-tab>
      <mat-tab [label]="labels.consumables">
        <ng-template matTabContent><allotment-cards kind="units"></allotment-cards></ng-template>
      </mat-tab>
    </mat-tab-group>
  `,
})
export class LicensesPage {
  readonly labels = labels;
  readonly settings = settings;
}
