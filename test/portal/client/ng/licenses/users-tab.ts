import { NgIf } from "@angular/common";
import { Component } from "@angular/core";
import { MatExpansionModule } from "@angular/material/expansion";
import type { LicenseTotal } from "../../../replies.ts";
import { fetchTotals } from "../../api/licenses.ts";
import { labels } from "../../labels/labels.ts";
import { knobs } from "../../settings.ts";
import { GroupsSection } from "./groups-section.ts";
import { LicenseCards } from "./license-cards.ts";
import { UsersSection } from "./users-section.ts";

@Component({
  selector: "users-tab",
  standalone: true,
  imports: [NgIf, MatExpansionModule, GroupsSection, LicenseCards, UsersSection],
  template: `
    <license-cards [totals]="totals"></license-cards>
    <mat-accordion *ngIf="managed" multi>
      <mat-expansion-panel>
        <mat-expansion-panel-header><mat-panel-title>{{ labels.toUsers }}</mat-panel-title></mat-expansion-panel-header>
        <users-section (written)="read()"></users-section>
      </mat-expansion-panel>
      <mat-expansion-panel>
        <mat-expansion-panel-header><mat-panel-title>{{ labels.toGroups }}</mat-panel-title></mat-expansion-panel-header>
        <groups-section (written)="read()"></groups-section>
      </mat-expansion-panel>
    </mat-accordion>
  `,
})
export class UsersTab {
  totals: readonly LicenseTotal[] = [];
  readonly labels = labels;
  readonly managed = knobs["user-license-management"] === "on";

  constructor() {
    this.read();
  }

  read(): void {
    fetchTotals()
      .then((totals) => {
        this.totals = totals;
      })
      .catch(() => {
        this.totals = [];
      });
  }
}
