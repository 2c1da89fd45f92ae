import { NgIf } from "@angular/common";
import { Component, inject } from "@angular/core";
import { MatDialog } from "@angular/material/dialog";
import { UiGridModule } from "@uipath/angular/components/ui-grid";
import type { AccountGroupRow } from "../../../replies.ts";
import { fetchAccountGroups } from "../../api/accounts.ts";
import { labels } from "../../labels/labels.ts";
import { knobs } from "../../settings.ts";
import { Listed } from "../grid/listed.ts";
import { GlyphButton } from "../parts/glyph-button.ts";
import { GroupName } from "../parts/group-name.ts";
import { EditGroupDialog } from "./edit-group-dialog.ts";

@Component({
  selector: "account-groups",
  standalone: true,
  imports: [NgIf, UiGridModule, GlyphButton, GroupName],
  template: `
    <p *ngIf="listed.error" role="alert">{{ labels.loadFailed }}: {{ listed.error }}</p>
    <ui-grid [data]="listed.shown" [loading]="listed.waiting" [refreshable]="true"
      (refresh)="listed.refresh()" (sortChange)="listed.sort($event)">
      <ui-grid-header [search]="true" (searchTerm)="listed.search($event)"></ui-grid-header>
      <ui-grid-column property="name" queryProperty="Name" [title]="labels.name" [sortable]="true"
        [searchable]="true" [primary]="true" sort="asc" width="30">
        <ng-template let-row="data"><group-name [kind]="row.kind" [name]="row.name"></group-name></ng-template>
      </ui-grid-column>
      <ui-grid-column property="kind" [title]="labels.source" width="15">
        <ng-template let-row="data">{{ row.kind === "directory" ? labels.directory : labels.local }}</ng-template>
      </ui-grid-column>
      <ui-grid-column property="members" [title]="labels.members" width="15">
        <ng-template let-row="data">{{ row.members }}</ng-template>
      </ui-grid-column>
      <ui-grid-column property="userBundleLicenses" [title]="labels.allocationRules" width="40">
        <ng-template let-row="data">{{ row.userBundleLicenses.join(", ") }}</ng-template>
      </ui-grid-column>
      <ui-grid-row-action>
        <ng-template let-row="data">
          <glyph-button *ngIf="row.kind === 'local'" [says]="labels.edit" glyph="edit" (pressed)="edit(row)"></glyph-button>
        </ng-template>
      </ui-grid-row-action>
      <ui-grid-footer [length]="listed.total" [pageSize]="listed.listing.pageSize" [pageIndex]="listed.listing.page"
        [pageSizes]="listed.pageSizes" (pageChange)="listed.turn($event)"></ui-grid-footer>
    </ui-grid>
  `,
})
export class AccountGroups {
  readonly labels = labels;
  readonly listed = new Listed<AccountGroupRow>(fetchAccountGroups);
  readonly #dialog = inject(MatDialog);

  edit({ id }: AccountGroupRow): void {
    this.#dialog
      .open<EditGroupDialog, string, boolean>(EditGroupDialog, { data: id, width: "560px" })
      .afterClosed()
      .subscribe((saved) => {
        if (saved && !knobs["no-refetch"]) this.listed.refresh();
      });
  }
}
