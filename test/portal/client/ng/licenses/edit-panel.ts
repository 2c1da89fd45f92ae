import { NgIf } from "@angular/common";
import { Component, InjectionToken, inject } from "@angular/core";
import { MatRadioModule } from "@angular/material/radio";
import type { UserRecord } from "../../../replies.ts";
import { dropDirect, fetchUserRecord, saveDirect } from "../../api/licenses.ts";
import { labels } from "../../labels/labels.ts";
import { noTicks, sameTicks, toggled } from "../../licenses/ticks.ts";
import { knobs } from "../../settings.ts";
import { PanelFrame } from "../parts/panel-frame.ts";
import { Saving } from "../parts/saving.ts";
import { SideSheet } from "../parts/side-sheet.ts";
import { ArrivingRecord } from "./arriving-record.ts";
import { LicenseBoxes } from "./license-boxes.ts";

interface Edited {
  readonly userId: string;
  saved(): void;
}

export const edited = new InjectionToken<Edited>("whose licenses are edited");

@Component({
  standalone: true,
  imports: [NgIf, MatRadioModule, LicenseBoxes, PanelFrame],
  styles: ["mat-radio-button{display:block}"],
  template: `
    <panel-frame [title]="labels.editAllocationTitle" [error]="arriving.error || saving.error" [saveEnabled]="mayBeSaved"
      [saving]="saving.now" (closed)="sheet.close()" (saved)="save()">
      <ng-container *ngIf="arriving.record as record">
        <div class="strong">{{ record.displayName || record.id }}</div>
        <div class="quiet">{{ record.email }}</div>
        <mat-radio-group [value]="direct" (change)="direct = $event.value">
          <mat-radio-button [value]="false">{{ labels.useGroupRule }}</mat-radio-button>
          <mat-radio-button [value]="true">{{ labels.allocateToUser }}</mat-radio-button>
        </mat-radio-group>
        <license-boxes [licenses]="arriving.boxes" [ticks]="ticks" [disabled]="!direct"
          [offersExternal]="arriving.complete && record.useExternalLicense" (toggled)="toggle($event)"></license-boxes>
      </ng-container>
    </panel-frame>
  `,
})
export class EditPanel {
  readonly labels = labels;
  readonly sheet = inject(SideSheet);
  readonly saving = new Saving();
  readonly #edited = inject(edited);
  #stored = noTicks;
  ticks = this.#stored;
  direct: boolean | null = null;
  readonly arriving = new ArrivingRecord(fetchUserRecord(this.#edited.userId), (record) => this.#arrived(record));

  get mayBeSaved(): boolean {
    const { record } = this.arriving;
    const changed = this.direct !== record?.direct || (this.direct && !sameTicks(this.ticks, this.#stored));
    const nothing = this.direct === true && this.ticks.codes.size === 0;
    return (
      record !== null && (changed || !knobs["save-needs-change"]) && !(nothing && knobs["empty-save"] === "refused")
    );
  }

  toggle(code: string): void {
    this.ticks = toggled(this.ticks, code);
  }

  save(): void {
    const { userId, saved } = this.#edited;
    const work = this.direct ? saveDirect([userId], [...this.ticks.codes], this.ticks.external) : dropDirect(userId);
    this.saving.save(work, labels.saved, () => {
      this.sheet.close();
      saved();
    });
  }

  /** What is ticked comes once, over whatever was pressed before. */
  #arrived({ allocatedUserBundles, useExternalLicense, direct }: UserRecord): void {
    this.#stored = { codes: new Set(allocatedUserBundles), external: useExternalLicense };
    this.ticks = this.#stored;
    this.direct ??= direct;
  }
}
