import { NgFor, NgIf } from "@angular/common";
import { Component, InjectionToken, inject } from "@angular/core";
import { MatCheckboxModule } from "@angular/material/checkbox";
import { MatFormFieldModule } from "@angular/material/form-field";
import { MatInputModule } from "@angular/material/input";
import { fetchGroupRule, saveRule } from "../../api/licenses.ts";
import { labels } from "../../labels/labels.ts";
import { draftOf, limitsOf, type RuleDraft, sameRule, withBoxToggled, withQuota } from "../../licenses/rule-draft.ts";
import { knobs } from "../../settings.ts";
import { PanelFrame } from "../parts/panel-frame.ts";
import { Saving } from "../parts/saving.ts";
import { SideSheet } from "../parts/side-sheet.ts";
import { ArrivingRecord } from "./arriving-record.ts";

interface Ruled {
  readonly groupId: string;
  saved(): void;
}

export const ruled = new InjectionToken<Ruled>("whose rule is edited");

/** Every quota field reads "Quota"; only the accessible name says of what. */
@Component({
  standalone: true,
  imports: [NgFor, NgIf, MatCheckboxModule, MatFormFieldModule, MatInputModule, PanelFrame],
  styles: ["mat-form-field{width:130px;margin-left:40px} mat-checkbox{display:block}"],
  template: `
    <panel-frame [title]="labels.editRuleTitle" [error]="arriving.error || saving.error" [saveEnabled]="mayBeSaved"
      [saving]="saving.now" (closed)="sheet.close()" (saved)="save()">
      <ng-container *ngIf="arriving.record as record">
        <div class="strong">{{ record.name }}</div>
        <ng-container *ngFor="let license of arriving.boxes">
          <mat-checkbox [checked]="draft.codes.has(license.code)" (change)="toggle(license.code)">{{ license.name }}</mat-checkbox>
          <mat-form-field *ngIf="draft.codes.has(license.code)" subscriptSizing="dynamic">
            <mat-label>{{ labels.quota }}</mat-label>
            <input #field matInput type="number" min="1" [value]="draft.quotas.get(license.code) ?? ''"
              [attr.aria-label]="labels.quotaFor + ' ' + license.name" (input)="limit(license.code, field.value)" />
          </mat-form-field>
        </ng-container>
      </ng-container>
    </panel-frame>
  `,
})
export class RulePanel {
  readonly labels = labels;
  readonly sheet = inject(SideSheet);
  readonly saving = new Saving();
  readonly #ruled = inject(ruled);
  #stored: RuleDraft = { codes: new Set(), quotas: new Map() };
  draft = this.#stored;
  readonly arriving = new ArrivingRecord(fetchGroupRule(this.#ruled.groupId), (record) => {
    this.#stored = draftOf(record);
    this.draft = this.#stored;
  });

  get mayBeSaved(): boolean {
    return (
      this.arriving.record !== null &&
      (!knobs["save-needs-change"] || !sameRule(this.draft, this.#stored)) &&
      !(this.draft.codes.size === 0 && knobs["empty-save"] === "refused")
    );
  }

  toggle(code: string): void {
    this.draft = withBoxToggled(this.draft, code);
  }

  limit(code: string, text: string): void {
    this.draft = withQuota(this.draft, code, text);
  }

  save(): void {
    const { groupId, saved } = this.#ruled;
    this.saving.save(saveRule(groupId, [...this.draft.codes], limitsOf(this.draft)), labels.ruleSaved, () => {
      this.sheet.close();
      saved();
    });
  }
}
