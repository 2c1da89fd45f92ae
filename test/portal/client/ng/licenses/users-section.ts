import { NgIf } from "@angular/common";
import { Component, EventEmitter, inject, Output } from "@angular/core";
import { MatButtonModule } from "@angular/material/button";
import { UiGridModule } from "@uipath/angular/components/ui-grid";
import type { UserRow } from "../../../replies.ts";
import { dropDirect, fetchUserRows } from "../../api/licenses.ts";
import { labels } from "../../labels/labels.ts";
import { dateText } from "../../parts/date-text.ts";
import { knobs, mayEdit } from "../../settings.ts";
import { Listed } from "../grid/listed.ts";
import { GlyphButton } from "../parts/glyph-button.ts";
import { PersonCell } from "../parts/person-cell.ts";
import { SideSheet } from "../parts/side-sheet.ts";
import { Toasts } from "../parts/toasts.ts";
import { AllocatePanel, onAllocated } from "./allocate-panel.ts";
import { EditPanel, edited } from "./edit-panel.ts";

@Component({
  selector: "users-section",
  standalone: true,
  imports: [NgIf, MatButtonModule, UiGridModule, GlyphButton, PersonCell],
  template: `
    <p *ngIf="listed.error" role="alert">{{ labels.loadFailed }}: {{ listed.error }}</p>
    <ui-grid [data]="listed.shown" [loading]="listed.waiting" [refreshable]="true"
      (refresh)="listed.refresh()" (sortChange)="listed.sort($event)">
      <ui-grid-header [search]="true" (searchTerm)="listed.search($event)">
        <ui-header-button type="main" [visible]="mayEdit">
          <ng-template>
            <button mat-flat-button color="primary" (click)="allocate()">{{ labels.allocateLicenses }}</button>
          </ng-template>
        </ui-header-button>
      </ui-grid-header>
      <ui-grid-column property="displayName" queryProperty="Name" [title]="labels.name" [sortable]="true"
        [searchable]="true" [primary]="true" sort="asc" width="40">
        <ng-template let-row="data">
          <person-cell [person]="row" [overAllocated]="row.overAllocated"></person-cell>
        </ng-template>
      </ui-grid-column>
      <ui-grid-column property="userBundleLicenses" [title]="labels.licenses" width="40">
        <ng-template let-row="data">{{ row.userBundleLicenses.join(", ") || labels.noLicense }}</ng-template>
      </ui-grid-column>
      <ui-grid-column property="lastInUse" queryProperty="LastInUse" [title]="labels.lastInUse" [sortable]="true" width="20">
        <ng-template let-row="data">{{ dateText(row.lastInUse) }}</ng-template>
      </ui-grid-column>
      <ui-grid-row-action>
        <ng-template let-row="data">
          <glyph-button *ngIf="mayEdit" [says]="labels.editAllocation" glyph="edit" (pressed)="edit(row)"></glyph-button>
          <glyph-button *ngIf="mayEdit" [says]="labels.remove" glyph="delete" (pressed)="remove(row)"></glyph-button>
        </ng-template>
      </ui-grid-row-action>
      <ui-grid-footer [length]="listed.total" [pageSize]="listed.listing.pageSize" [pageIndex]="listed.listing.page"
        [pageSizes]="listed.pageSizes" (pageChange)="listed.turn($event)"></ui-grid-footer>
    </ui-grid>
  `,
})
export class UsersSection {
  @Output() readonly written = new EventEmitter<void>();
  readonly labels = labels;
  readonly mayEdit = mayEdit;
  readonly dateText = dateText;
  readonly listed = new Listed<UserRow>(fetchUserRows);
  readonly #sheet = inject(SideSheet);
  readonly #toasts = inject(Toasts);

  edit({ id }: UserRow): void {
    this.#sheet.show(EditPanel, { provide: edited, useValue: { userId: id, saved: () => this.#changed() } });
  }

  allocate(): void {
    this.#sheet.show(AllocatePanel, { provide: onAllocated, useValue: () => this.#changed() });
  }

  remove({ id }: UserRow): void {
    dropDirect(id)
      .then(() => {
        this.#toasts.success(labels.removed);
        this.#changed();
      })
      .catch((problem: unknown) => this.#toasts.error(problem));
  }

  #changed(): void {
    this.written.emit();
    if (!knobs["no-refetch"]) this.listed.refresh();
  }
}
