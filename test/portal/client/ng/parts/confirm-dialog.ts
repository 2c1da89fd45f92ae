import { Component, inject } from "@angular/core";
import { MatButtonModule } from "@angular/material/button";
import { MAT_DIALOG_DATA, MatDialogModule } from "@angular/material/dialog";
import type { Person } from "../../../replies.ts";
import { labels } from "../../labels/labels.ts";
import { PersonCell } from "./person-cell.ts";

export interface Question {
  readonly title: string;
  readonly confirm: string;
  readonly about: Person;
}

/** Closes with true where it was confirmed. */
@Component({
  standalone: true,
  imports: [MatButtonModule, MatDialogModule, PersonCell],
  template: `
    <h2 mat-dialog-title>{{ question.title }}</h2>
    <mat-dialog-content><person-cell [person]="question.about"></person-cell></mat-dialog-content>
    <mat-dialog-actions align="end">
      <button mat-stroked-button [mat-dialog-close]="false">{{ labels.cancel }}</button>
      <button mat-flat-button color="primary" [mat-dialog-close]="true">{{ question.confirm }}</button>
    </mat-dialog-actions>
  `,
})
export class ConfirmDialog {
  readonly question = inject<Question>(MAT_DIALOG_DATA);
  readonly labels = labels;
}
