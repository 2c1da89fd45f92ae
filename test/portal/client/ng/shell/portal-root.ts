import { NgComponentOutlet, NgIf } from "@angular/common";
import { Component, inject } from "@angular/core";
import { MatSidenavModule } from "@angular/material/sidenav";
import { labels } from "../../labels/labels.ts";
import { knobs, settings } from "../../settings.ts";
import { SideSheet } from "../parts/side-sheet.ts";
import { AdminPanel } from "./admin-panel.ts";
import { PortalHeader } from "./portal-header.ts";
import { PortalRail } from "./rail.ts";
import { RoutedPage } from "./routed-page.ts";
import { WatchedRoute } from "./watched-route.ts";

/** Header, rail, Admin panel and page; the panel of the page slides over all but the header. */
@Component({
  selector: "portal-root",
  standalone: true,
  imports: [NgComponentOutlet, NgIf, MatSidenavModule, AdminPanel, PortalHeader, PortalRail, RoutedPage],
  styles: [
    "mat-sidenav-container{height:calc(100% - 48px)} mat-sidenav{width:460px}",
    ".frame{display:flex;height:100%} main{flex:1;min-width:0;overflow-y:auto;padding:24px;background:#f7f9fa}",
    ".stale{position:fixed;top:8px;left:40%;padding:8px 16px;background:#038108;color:#fff;z-index:1000}",
  ],
  template: `
    <portal-header></portal-header>
    <div *ngIf="stale" class="stale" role="alert">{{ labels.saved }}</div>
    <mat-sidenav-container (backdropClick)="sheet.close()">
      <mat-sidenav mode="over" position="end" [disableClose]="true" [opened]="sheet.opened" (keydown.escape)="sheet.close()">
        <ng-container *ngIf="sheet.shown as shown">
          <ng-container *ngComponentOutlet="shown.component; injector: shown.injector"></ng-container>
        </ng-container>
      </mat-sidenav>
      <mat-sidenav-content>
        <div class="frame">
          <portal-rail [inAdmin]="route.now.page !== 'home'"></portal-rail>
          <admin-panel *ngIf="filled && route.now.page !== 'home'" [route]="route.now"></admin-panel>
          <main>
            <ng-container *ngIf="filled">
              <p *ngIf="overAllocated" role="status">{{ overAllocated }}</p>
              <routed-page [route]="route.now"></routed-page>
            </ng-container>
          </main>
        </div>
      </mat-sidenav-content>
    </mat-sidenav-container>
  `,
})
export class PortalRoot {
  readonly labels = labels;
  readonly sheet = inject(SideSheet);
  readonly route = inject(WatchedRoute);
  readonly stale = knobs.toast === "stale";
  readonly overAllocated =
    settings.overAllocated.length > 0 ? `${labels.overAllocatedBanner} ${settings.overAllocated.join(", ")}` : "";
  filled = knobs["blank-shell"] === 0;

  constructor() {
    setTimeout(() => {
      this.filled = true;
    }, knobs["blank-shell"]);
  }
}
