import { NgIf } from "@angular/common";
import { Component, Input } from "@angular/core";
import { MatIconModule } from "@angular/material/icon";
import { MatTooltipModule } from "@angular/material/tooltip";
import type { Person } from "../../../replies.ts";
import { labels } from "../../labels/labels.ts";

/** An orphan has neither name nor e-mail; its id is all there is. */
@Component({
  selector: "person-cell",
  standalone: true,
  imports: [NgIf, MatIconModule, MatTooltipModule],
  template: `
    <div class="row">
      <span class="strong">{{ person?.displayName || person?.id }}</span>
      <mat-icon *ngIf="overAllocated" [matTooltip]="labels.overAllocated" color="warn">warning_amber</mat-icon>
    </div>
    <div class="quiet">{{ person?.email }}</div>
  `,
})
export class PersonCell {
  @Input() person: Person | null = null;
  @Input() overAllocated = false;
  readonly labels = labels;
}
