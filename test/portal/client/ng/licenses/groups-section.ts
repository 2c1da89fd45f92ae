import { NgIf } from "@angular/common";
import { Component, EventEmitter, inject, Output } from "@angular/core";
import { MatButtonModule } from "@angular/material/button";
import { MatIconModule } from "@angular/material/icon";
import { MatTooltipModule } from "@angular/material/tooltip";
import { UiGridModule } from "@uipath/angular/components/ui-grid";
import type { GroupRow } from "../../../replies.ts";
import { fetchGroupRows } from "../../api/licenses.ts";
import { labels } from "../../labels/labels.ts";
import { knobs, mayEdit } from "../../settings.ts";
import { Listed } from "../grid/listed.ts";
import { GlyphButton } from "../parts/glyph-button.ts";
import { GroupName } from "../parts/group-name.ts";
import { SideSheet } from "../parts/side-sheet.ts";
import { InheritancePanel, inherited } from "./inheritance-panel.ts";
import { RulePanel, ruled } from "./rule-panel.ts";

@Component({
  selector: "groups-section",
  standalone: true,
  imports: [NgIf, MatButtonModule, MatIconModule, MatTooltipModule, UiGridModule, GlyphButton, GroupName],
  template: `
    <p *ngIf="listed.error" role="alert">{{ labels.loadFailed }}: {{ listed.error }}</p>
    <ui-grid [data]="listed.shown" [loading]="listed.waiting" [refreshable]="true"
      (refresh)="listed.refresh()" (sortChange)="listed.sort($event)">
      <ui-grid-header [search]="true" (searchTerm)="listed.search($event)">
        <ui-header-button type="main" [visible]="mayEdit">
          <ng-template><button mat-flat-button disabled>{{ labels.createRule }}</button></ng-template>
        </ui-header-button>
      </ui-grid-header>
      <ui-grid-column property="name" queryProperty="Name" [title]="labels.name" [sortable]="true"
        [searchable]="true" [primary]="true" sort="asc" width="40">
        <ng-template let-row="data">
          <group-name [kind]="row.kind" [name]="row.name"></group-name>
          <mat-icon *ngIf="row.overAllocated" [matTooltip]="labels.overAllocated" color="warn">warning_amber</mat-icon>
        </ng-template>
      </ui-grid-column>
      <ui-grid-column property="userBundleLicenses" [title]="labels.licenses" width="60">
        <ng-template let-row="data">{{ licensesOf(row) }}</ng-template>
      </ui-grid-column>
      <ui-grid-row-action>
        <ng-template let-row="data">
          <glyph-button *ngIf="mayEdit" [says]="labels.editRule" glyph="edit" (pressed)="edit(row)"></glyph-button>
          <glyph-button [says]="labels.inheritance" glyph="people_outline" (pressed)="showMembers(row)"></glyph-button>
        </ng-template>
      </ui-grid-row-action>
      <ui-grid-footer [length]="listed.total" [pageSize]="listed.listing.pageSize" [pageIndex]="listed.listing.page"
        [pageSizes]="listed.pageSizes" (pageChange)="listed.turn($event)"></ui-grid-footer>
    </ui-grid>
  `,
})
export class GroupsSection {
  @Output() readonly written = new EventEmitter<void>();
  readonly labels = labels;
  readonly mayEdit = mayEdit;
  readonly listed = new Listed<GroupRow>(fetchGroupRows);
  readonly #sheet = inject(SideSheet);

  licensesOf({ quotas, userBundleLicenses }: GroupRow): string {
    const quota = new Map(quotas.map(({ name, limit, used }) => [name, ` (${used}/${limit} ${labels.used})`]));
    return userBundleLicenses.map((name) => `${name}${quota.get(name) ?? ""}`).join(", ") || labels.noLicense;
  }

  edit({ id }: GroupRow): void {
    this.#sheet.show(RulePanel, { provide: ruled, useValue: { groupId: id, saved: () => this.#changed() } });
  }

  showMembers(group: GroupRow): void {
    this.#sheet.show(InheritancePanel, { provide: inherited, useValue: { group, released: () => this.#changed() } });
  }

  #changed(): void {
    this.written.emit();
    if (!knobs["no-refetch"]) this.listed.refresh();
  }
}
