import { NgFor } from "@angular/common";
import { Component, Input } from "@angular/core";
import { MatCardModule } from "@angular/material/card";
import { MatProgressBarModule } from "@angular/material/progress-bar";
import type { LicenseTotal } from "../../../replies.ts";
import { labels } from "../../labels/labels.ts";

@Component({
  selector: "license-cards",
  standalone: true,
  imports: [NgFor, MatCardModule, MatProgressBarModule],
  styles: [":host{display:grid;grid-template-columns:repeat(auto-fill,minmax(290px,1fr));gap:12px;margin:16px 0}"],
  template: `
    <mat-card *ngFor="let total of totals">
      <mat-card-content>
        <div class="strong">{{ total.name }}</div>
        <mat-progress-bar mode="determinate" [attr.aria-label]="total.name" [value]="shareOf(total)"></mat-progress-bar>
        <span class="quiet">{{ total.allocated }} {{ labels.of }} {{ total.total }} {{ labels.allocated }}</span>
      </mat-card-content>
    </mat-card>
  `,
})
export class LicenseCards {
  @Input() totals: readonly LicenseTotal[] = [];
  readonly labels = labels;

  shareOf({ allocated, total }: LicenseTotal): number {
    return total === 0 ? 100 : Math.min(100, (allocated / total) * 100);
  }
}
