import { NgFor } from "@angular/common";
import { Component, Input } from "@angular/core";
import { MatCardModule } from "@angular/material/card";
import { labels } from "../../labels/labels.ts";

const allotments = {
  runtimes: ["Production (Unattended) Robots", "NonProduction Robots", "Testing Robots"],
  units: ["AI Units", "Robot Units", "Platform Units"],
} as const;

/** What is not given to people; nothing to press. */
@Component({
  selector: "allotment-cards",
  standalone: true,
  imports: [NgFor, MatCardModule],
  template: `
    <mat-card *ngFor="let name of names">
      <mat-card-content><h3>{{ name }}</h3><span class="quiet">{{ unit }}</span></mat-card-content>
    </mat-card>
  `,
})
export class AllotmentCards {
  @Input() kind: keyof typeof allotments = "runtimes";

  get names(): readonly string[] {
    return allotments[this.kind];
  }

  get unit(): string {
    return this.kind === "runtimes" ? labels.runtimes : labels.units;
  }
}
