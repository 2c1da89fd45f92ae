import { NgIf } from "@angular/common";
import { Component, Input } from "@angular/core";
import { type FormControl, ReactiveFormsModule } from "@angular/forms";
import { MatButtonModule } from "@angular/material/button";
import { MatFormFieldModule } from "@angular/material/form-field";
import { MatIconModule } from "@angular/material/icon";
import { type ISuggestValueData, type ISuggestValues, UiSuggestModule } from "@uipath/angular/components/ui-suggest";
import { from, map, type Observable } from "rxjs";
import type { Page } from "../../../replies.ts";
import { labels } from "../../labels/labels.ts";

/** A field of people: a chip for each, and those the server finds for what is typed. */
@Component({
  selector: "people-suggest",
  standalone: true,
  imports: [NgIf, ReactiveFormsModule, MatButtonModule, MatFormFieldModule, MatIconModule, UiSuggestModule],
  styles: [":host{display:flex;align-items:center;margin-top:16px} mat-form-field{flex:1;min-width:0}"],
  template: `
    <mat-form-field *ngIf="control as people">
      <mat-label>{{ label }}</mat-label>
      <ui-suggest [formControl]="people" [multiple]="true" [searchable]="true" [aria-label]="label" [minChars]="1"
        [searchSourceFactory]="found" [customItemSize]="48">
        <ng-template let-item><div>{{ item.text }}</div><div class="quiet">{{ about?.(item.data) }}</div></ng-template>
      </ui-suggest>
    </mat-form-field>
    <button *ngIf="control?.value?.length" mat-icon-button type="button" [attr.aria-label]="labels.clear"
      (click)="control?.setValue([])"><mat-icon>clear</mat-icon></button>
  `,
})
export class PeopleSuggest<T> {
  @Input() label = "";
  @Input() control: FormControl<ISuggestValueData<T>[]> | null = null;
  @Input() search: ((words: string) => Promise<Page<T>>) | null = null;
  /** Second line of an option. */
  @Input() about: ((person: T) => string) | null = null;
  @Input() entryOf: ((person: T) => ISuggestValueData<T>) | null = null;
  readonly labels = labels;

  readonly found = (words = ""): Observable<ISuggestValues<T>> => {
    const { search, entryOf } = this;
    if (!search || !entryOf || words.trim() === "") return from([{ data: [], total: 0 }]);
    return from(search(words)).pipe(map(({ results }) => ({ data: results.map(entryOf), total: results.length })));
  };
}
