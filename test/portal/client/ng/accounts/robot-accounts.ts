import { Component } from "@angular/core";
import { UiGridModule } from "@uipath/angular/components/ui-grid";
import { fetchRobots } from "../../api/accounts.ts";
import { labels } from "../../labels/labels.ts";
import { Listed } from "../grid/listed.ts";

interface Robot {
  readonly id: string;
  readonly name: string;
}

@Component({
  selector: "robot-accounts",
  standalone: true,
  imports: [UiGridModule],
  template: `
    <ui-grid [data]="listed.shown" [loading]="listed.waiting" [refreshable]="true" (refresh)="listed.refresh()">
      <ui-grid-column property="name" [title]="labels.name" width="100"></ui-grid-column>
      <ui-grid-footer [length]="listed.total" [pageSize]="listed.listing.pageSize" [pageIndex]="listed.listing.page"
        [pageSizes]="listed.pageSizes" (pageChange)="listed.turn($event)"></ui-grid-footer>
    </ui-grid>
  `,
})
export class RobotAccounts {
  readonly labels = labels;
  readonly listed = new Listed<Robot>(fetchRobots);
}
