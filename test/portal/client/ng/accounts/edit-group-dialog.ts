import { NgIf } from "@angular/common";
import { Component, inject } from "@angular/core";
import { FormControl } from "@angular/forms";
import { MAT_DIALOG_DATA, MatDialogRef } from "@angular/material/dialog";
import { MatFormFieldModule } from "@angular/material/form-field";
import { MatInputModule } from "@angular/material/input";
import type { ISuggestValueData } from "@uipath/angular/components/ui-suggest";
import type { GroupRecord, Member } from "../../../replies.ts";
import { changeOf } from "../../accounts/member-change.ts";
import { memberKindText } from "../../accounts/member-text.ts";
import { fetchGroup, saveGroup, searchDirectory } from "../../api/accounts.ts";
import { messageOf } from "../../api/call.ts";
import { labels } from "../../labels/labels.ts";
import { knobs } from "../../settings.ts";
import { PanelFrame } from "../parts/panel-frame.ts";
import { PeopleSuggest } from "../parts/people-suggest.ts";
import { Saving } from "../parts/saving.ts";
import { memberEntry } from "./member-entry.ts";

/** Save sends only who came and who went since the dialog was opened; it then closes with true. */
@Component({
  standalone: true,
  imports: [NgIf, MatFormFieldModule, MatInputModule, PanelFrame, PeopleSuggest],
  template: `
    <panel-frame [title]="labels.editGroup" [error]="loadError || saving.error" [saveEnabled]="mayBeSaved"
      [saving]="saving.now" (closed)="dialog.close(false)" (saved)="save()">
      <ng-container *ngIf="group as record">
        <div class="strong">{{ record.name }}</div>
        <div class="quiet">{{ count }}</div>
        <mat-form-field>
          <mat-label>{{ labels.name }}</mat-label>
          <input #field matInput [value]="name" [disabled]="record.builtIn" (input)="name = field.value" />
        </mat-form-field>
        <people-suggest [label]="labels.addNames" [control]="members" [search]="search" [entryOf]="entryOf"
          [about]="about"></people-suggest>
      </ng-container>
    </panel-frame>
  `,
})
export class EditGroupDialog {
  readonly labels = labels;
  readonly dialog = inject<MatDialogRef<EditGroupDialog, boolean>>(MatDialogRef);
  readonly saving = new Saving();
  readonly #groupId = inject<string>(MAT_DIALOG_DATA);
  readonly members = new FormControl<ISuggestValueData<Member>[]>([], { nonNullable: true });
  readonly search = searchDirectory;
  readonly entryOf = memberEntry;
  readonly about = (member: Member): string => member.email || memberKindText(member);
  group: GroupRecord | null = null;
  name = "";
  loadError = "";

  constructor() {
    fetchGroup(this.#groupId)
      .then((group) => {
        this.group = group;
        this.name = group.name;
        this.members.setValue(group.listed.map(memberEntry));
      })
      .catch((problem: unknown) => {
        this.loadError = messageOf(problem);
      });
  }

  get count(): string {
    const { length } = this.group?.listed ?? [];
    return length === 1 ? labels.oneMember : `${length} ${labels.manyMembers}`;
  }

  get mayBeSaved(): boolean {
    const { add, remove } = this.#change();
    const changed = this.name !== this.group?.name || add.length > 0 || remove.length > 0;
    return this.group !== null && (changed || !knobs["save-needs-change"]);
  }

  save(): void {
    const work = saveGroup(this.#groupId, { name: this.name, ...this.#change() });
    this.saving.save(work, labels.groupSaved, () => this.dialog.close(true));
  }

  #change(): ReturnType<typeof changeOf> {
    const now = this.members.value.flatMap(({ data }) => data ?? []);
    return changeOf(this.group?.listed ?? [], now);
  }
}
