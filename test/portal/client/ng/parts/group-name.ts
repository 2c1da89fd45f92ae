import { Component, Input } from "@angular/core";
import { MatIconModule } from "@angular/material/icon";
import { MatTooltipModule } from "@angular/material/tooltip";
import type { GroupKind } from "../../../replies.ts";
import { groupKindText } from "../../parts/group-kind.ts";

/** Two groups may share a name; the icon tells a local one from one of the directory. */
@Component({
  selector: "group-name",
  standalone: true,
  imports: [MatIconModule, MatTooltipModule],
  template: `
    <mat-icon aria-hidden="false" [attr.aria-label]="kindText" [matTooltip]="kindText">{{ glyph }}</mat-icon>
    <span class="strong">{{ name }}</span>
  `,
})
export class GroupName {
  @Input() kind: GroupKind = "local";
  @Input() name = "";

  get kindText(): string {
    return groupKindText(this.kind);
  }

  get glyph(): string {
    return this.kind === "directory" ? "hub" : "groups";
  }
}
