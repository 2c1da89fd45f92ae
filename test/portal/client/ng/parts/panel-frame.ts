import { NgIf } from "@angular/common";
import { Component, EventEmitter, Input, Output } from "@angular/core";
import { MatButtonModule } from "@angular/material/button";
import { MatIconModule } from "@angular/material/icon";
import { MatProgressSpinnerModule } from "@angular/material/progress-spinner";
import { labels } from "../../labels/labels.ts";

/** Title, content, buttons. A list has nothing to save. */
@Component({
  selector: "panel-frame",
  standalone: true,
  imports: [NgIf, MatButtonModule, MatIconModule, MatProgressSpinnerModule],
  styles: [
    ":host{display:flex;flex-direction:column;height:100%;max-height:90vh}",
    "header,footer{padding:16px 24px} header{justify-content:space-between} footer{justify-content:flex-end}",
    ".content{flex:1;overflow-y:auto;padding:0 24px 16px}",
  ],
  template: `
    <header class="row">
      <h2>{{ title }}</h2>
      <button mat-icon-button [attr.aria-label]="labels.close" (click)="closed.emit()"><mat-icon>close</mat-icon></button>
    </header>
    <div class="content">
      <p *ngIf="error" role="alert">{{ error }}</p>
      <ng-content></ng-content>
    </div>
    <footer class="row">
      <button mat-stroked-button (click)="closed.emit()">{{ list ? labels.close : labels.cancel }}</button>
      <button *ngIf="!list" mat-flat-button color="primary" [disabled]="!saveEnabled || saving" (click)="saved.emit()">
        <mat-spinner *ngIf="saving; else save" diameter="18"></mat-spinner>
        <ng-template #save>{{ labels.save }}</ng-template>
      </button>
    </footer>
  `,
})
export class PanelFrame {
  @Input() title = "";
  @Input() error = "";
  @Input() list = false;
  @Input() saveEnabled = false;
  @Input() saving = false;
  @Output() readonly closed = new EventEmitter<void>();
  @Output() readonly saved = new EventEmitter<void>();
  readonly labels = labels;
}
