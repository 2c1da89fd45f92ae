import { NgFor, NgIf } from "@angular/common";
import { Component, InjectionToken, inject } from "@angular/core";
import { MatButtonModule } from "@angular/material/button";
import { MatDialog } from "@angular/material/dialog";
import { MatPaginatorModule } from "@angular/material/paginator";
import { MatProgressBarModule } from "@angular/material/progress-bar";
import type { GroupRow, InheritanceRow } from "../../../replies.ts";
import { releaseLicense } from "../../api/licenses.ts";
import { labels } from "../../labels/labels.ts";
import { dateText } from "../../parts/date-text.ts";
import { knobs, mayEdit } from "../../settings.ts";
import { ConfirmDialog, type Question } from "../parts/confirm-dialog.ts";
import { PanelFrame } from "../parts/panel-frame.ts";
import { PersonCell } from "../parts/person-cell.ts";
import { Saving } from "../parts/saving.ts";
import { SideSheet } from "../parts/side-sheet.ts";
import { InheritanceList } from "./inheritance-list.ts";

interface Inherited {
  readonly group: GroupRow;
  released(): void;
}

export const inherited = new InjectionToken<Inherited>("whose members are listed");

@Component({
  standalone: true,
  imports: [NgFor, NgIf, MatButtonModule, MatPaginatorModule, MatProgressBarModule, PanelFrame, PersonCell],
  styles: ["[role=listitem]{border-bottom:1px solid #dde3e7;padding:8px 0}"],
  template: `
    <panel-frame [title]="labels.inheritanceTitle" [error]="saving.error" [list]="true" (closed)="sheet.close()">
      <div class="strong">{{ of.group.name }}</div>
      <mat-progress-bar *ngIf="list.loading && list.rows.length === 0" mode="query"></mat-progress-bar>
      <p *ngIf="list.total === 0">{{ labels.noInheritance }}</p>
      <div role="list">
        <div *ngFor="let row of list.rows; trackBy: byId" role="listitem" class="row">
          <div class="stretch">
            <person-cell [person]="row"></person-cell>
            <div>{{ row.userBundleLicenses.join(", ") }}</div>
            <div class="quiet">{{ labels.lastInUse }}: {{ dateText(row.lastInUse) }}</div>
            <div *ngIf="row.orphan" class="quiet">{{ labels.noLongerMember }}</div>
          </div>
          <button *ngIf="mayEdit" mat-button color="primary" (click)="ask(row)">{{ labels.releaseLicense }}</button>
        </div>
      </div>
      <mat-paginator *ngIf="list.total !== null && list.total > list.perPage" [length]="list.total" [pageIndex]="list.page"
        [pageSize]="list.perPage" [hidePageSize]="true" (page)="list.turnTo($event.pageIndex)"></mat-paginator>
    </panel-frame>
  `,
})
export class InheritancePanel {
  readonly labels = labels;
  readonly mayEdit = mayEdit;
  readonly dateText = dateText;
  readonly sheet = inject(SideSheet);
  readonly of = inject(inherited);
  readonly saving = new Saving();
  readonly list = new InheritanceList(this.of.group.id);
  readonly #dialog = inject(MatDialog);
  readonly byId = (_index: number, { id }: InheritanceRow): string => id;

  ask(row: InheritanceRow): void {
    if (knobs["release-confirm"] === "none") this.#release(row);
    else this.#confirm(row);
  }

  #confirm(row: InheritanceRow): void {
    const data: Question = { title: labels.releaseLicense, confirm: labels.release, about: row };
    this.#dialog
      .open<ConfirmDialog, Question, boolean>(ConfirmDialog, { data })
      .afterClosed()
      .subscribe((confirmed) => confirmed && this.#release(row));
  }

  #release({ id }: InheritanceRow): void {
    this.saving.save(releaseLicense(this.of.group.id, id), labels.released, () => {
      this.list.released();
      this.of.released();
    });
  }
}
