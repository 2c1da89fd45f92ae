import { Component, EventEmitter, Input, Output } from "@angular/core";
import { MatButtonModule } from "@angular/material/button";
import { MatIconModule } from "@angular/material/icon";
import { MatTooltipModule } from "@angular/material/tooltip";

/** Called only by its tooltip: the library describes the button with it, and gives it no name. */
@Component({
  selector: "glyph-button",
  standalone: true,
  imports: [MatButtonModule, MatIconModule, MatTooltipModule],
  template: `
    <button mat-icon-button type="button" [matTooltip]="says" (click)="pressed.emit()">
      <mat-icon>{{ glyph }}</mat-icon>
    </button>
  `,
})
export class GlyphButton {
  @Input() says = "";
  @Input() glyph = "";
  @Output() readonly pressed = new EventEmitter<void>();
}
