import { NgFor, NgIf } from "@angular/common";
import { Component, EventEmitter, Input, Output } from "@angular/core";
import { MatCheckboxModule } from "@angular/material/checkbox";
import type { LicenseTotal } from "../../../replies.ts";
import { labels } from "../../labels/labels.ts";
import { externalCode, noTicks } from "../../licenses/ticks.ts";

@Component({
  selector: "license-boxes",
  standalone: true,
  imports: [NgFor, NgIf, MatCheckboxModule],
  styles: ["mat-checkbox{display:block}"],
  template: `
    <mat-checkbox *ngFor="let license of licenses; trackBy: byCode" [checked]="ticks.codes.has(license.code)"
      [disabled]="disabled" (change)="toggled.emit(license.code)">{{ license.name }}</mat-checkbox>
    <mat-checkbox *ngIf="offersExternal" [checked]="ticks.external" [disabled]="disabled"
      (change)="toggled.emit(externalCode)">{{ labels.externalLicense }}</mat-checkbox>
  `,
})
export class LicenseBoxes {
  @Input() licenses: readonly LicenseTotal[] = [];
  @Input() ticks = noTicks;
  @Input() offersExternal = false;
  @Input() disabled = false;
  @Output() readonly toggled = new EventEmitter<string>();
  readonly labels = labels;
  readonly externalCode = externalCode;
  readonly byCode = (_index: number, { code }: LicenseTotal): string => code;
}
