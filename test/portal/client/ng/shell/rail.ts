import { Component, Input } from "@angular/core";
import { MatButtonModule } from "@angular/material/button";
import { labels } from "../../labels/labels.ts";
import { go, paths } from "../../route.ts";

@Component({
  selector: "portal-rail",
  standalone: true,
  imports: [MatButtonModule],
  styles: ["nav{width:84px;height:100%;background:#fff;border-right:1px solid #dde3e7} button{width:100%}"],
  template: `
    <nav [attr.aria-label]="labels.product">
      <button mat-button [attr.aria-current]="inAdmin ? null : 'page'" (click)="go(paths.home)">{{ labels.home }}</button>
      <button mat-button [attr.aria-current]="inAdmin ? 'page' : null" (click)="go(paths.licenses)">{{ labels.admin }}</button>
    </nav>
  `,
})
export class PortalRail {
  @Input() inAdmin = false;
  readonly labels = labels;
  readonly paths = paths;
  readonly go = go;
}
