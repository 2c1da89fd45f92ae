import { Component } from "@angular/core";
import { MatIconModule } from "@angular/material/icon";
import { MatTooltipModule } from "@angular/material/tooltip";
import { labels } from "../../labels/labels.ts";
import { settings } from "../../settings.ts";

@Component({
  selector: "portal-header",
  standalone: true,
  imports: [MatIconModule, MatTooltipModule],
  styles: ["header{height:48px;box-sizing:border-box;padding:0 16px;background:#fff;border-bottom:1px solid #dde3e7}"],
  template: `
    <header class="row">
      <mat-icon color="primary">cloud_queue</mat-icon>
      <span class="strong">{{ labels.product }}</span>
      <span class="quiet">{{ settings.organizationName }}</span>
      <span class="stretch"></span>
      <span [matTooltip]="settings.admin.email">{{ settings.admin.displayName }}</span>
    </header>
  `,
})
export class PortalHeader {
  readonly labels = labels;
  readonly settings = settings;
}
