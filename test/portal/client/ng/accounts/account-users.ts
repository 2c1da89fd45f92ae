import { NgIf } from "@angular/common";
import { Component } from "@angular/core";
import { UiGridModule } from "@uipath/angular/components/ui-grid";
import type { AccountRow } from "../../../replies.ts";
import { fetchAccounts } from "../../api/accounts.ts";
import { labels } from "../../labels/labels.ts";
import { dateText } from "../../parts/date-text.ts";
import { Listed } from "../grid/listed.ts";
import { PersonCell } from "../parts/person-cell.ts";

@Component({
  selector: "account-users",
  standalone: true,
  imports: [NgIf, UiGridModule, PersonCell],
  template: `
    <p *ngIf="listed.error" role="alert">{{ labels.loadFailed }}: {{ listed.error }}</p>
    <ui-grid [data]="listed.shown" [loading]="listed.waiting" [refreshable]="true"
      (refresh)="listed.refresh()" (sortChange)="listed.sort($event)">
      <ui-grid-header [search]="true" (searchTerm)="listed.search($event)"></ui-grid-header>
      <ui-grid-column property="displayName" queryProperty="Name" [title]="labels.name" [sortable]="true"
        [searchable]="true" [primary]="true" sort="asc" width="60">
        <ng-template let-row="data"><person-cell [person]="row"></person-cell></ng-template>
      </ui-grid-column>
      <ui-grid-column property="kind" [title]="labels.source" width="20">
        <ng-template let-row="data">{{ row.kind === "local" ? labels.local : labels.directory }}</ng-template>
      </ui-grid-column>
      <ui-grid-column property="lastInUse" [title]="labels.lastActive" width="20">
        <ng-template let-row="data">{{ row.pending ? labels.pending : dateText(row.lastInUse) }}</ng-template>
      </ui-grid-column>
      <ui-grid-footer [length]="listed.total" [pageSize]="listed.listing.pageSize" [pageIndex]="listed.listing.page"
        [pageSizes]="listed.pageSizes" (pageChange)="listed.turn($event)"></ui-grid-footer>
    </ui-grid>
  `,
})
export class AccountUsers {
  readonly labels = labels;
  readonly dateText = dateText;
  readonly listed = new Listed<AccountRow>(fetchAccounts);
}
