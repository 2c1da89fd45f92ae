import { Component, InjectionToken, inject } from "@angular/core";
import { FormControl } from "@angular/forms";
import type { ISuggestValueData } from "@uipath/angular/components/ui-suggest";
import type { AccountRow, LicenseTotal } from "../../../replies.ts";
import { searchAccounts } from "../../api/accounts.ts";
import { messageOf } from "../../api/call.ts";
import { allocateToNewUsers, fetchTotals } from "../../api/licenses.ts";
import { labels } from "../../labels/labels.ts";
import { noTicks, toggled } from "../../licenses/ticks.ts";
import { knobs } from "../../settings.ts";
import { PanelFrame } from "../parts/panel-frame.ts";
import { PeopleSuggest } from "../parts/people-suggest.ts";
import { Saving } from "../parts/saving.ts";
import { SideSheet } from "../parts/side-sheet.ts";
import { LicenseBoxes } from "./license-boxes.ts";

export const onAllocated = new InjectionToken<() => void>("told after licenses were allocated");

@Component({
  standalone: true,
  imports: [LicenseBoxes, PanelFrame, PeopleSuggest],
  template: `
    <panel-frame [title]="labels.allocateLicenses" [error]="loadError || saving.error" [saveEnabled]="mayBeSaved"
      [saving]="saving.now" (closed)="sheet.close()" (saved)="save()">
      <people-suggest [label]="labels.addUsers" [control]="users" [search]="search" [entryOf]="entryOf"
        [about]="about"></people-suggest>
      <h3>{{ labels.licenses }}</h3>
      <license-boxes [licenses]="licenses" [ticks]="ticks" (toggled)="toggle($event)"></license-boxes>
    </panel-frame>
  `,
})
export class AllocatePanel {
  readonly labels = labels;
  readonly sheet = inject(SideSheet);
  readonly saving = new Saving();
  readonly #allocated = inject(onAllocated);
  readonly users = new FormControl<ISuggestValueData<AccountRow>[]>([], { nonNullable: true });
  readonly search = searchAccounts;
  readonly about = ({ email }: AccountRow): string => email;
  licenses: readonly LicenseTotal[] = [];
  ticks = noTicks;
  loadError = "";

  readonly entryOf = (person: AccountRow): ISuggestValueData<AccountRow> => ({
    id: person.id,
    text: `${person.displayName} (${person.email})`,
    data: person,
  });

  constructor() {
    fetchTotals()
      .then((totals) => {
        this.licenses = totals;
      })
      .catch((problem: unknown) => {
        this.loadError = messageOf(problem);
      });
  }

  get mayBeSaved(): boolean {
    return this.users.value.length > 0 && (this.ticks.codes.size > 0 || knobs["empty-save"] === "allowed");
  }

  toggle(code: string): void {
    this.ticks = toggled(this.ticks, code);
  }

  save(): void {
    const ids = this.users.value.map(({ id }) => String(id));
    this.saving.save(allocateToNewUsers(ids, [...this.ticks.codes]), labels.saved, () => {
      this.sheet.close();
      this.#allocated();
    });
  }
}
