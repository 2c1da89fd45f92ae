import { NgFor } from "@angular/common";
import { Component, Input } from "@angular/core";
import { MatListModule } from "@angular/material/list";
import { accountsTitle, labels } from "../../labels/labels.ts";
import { go, paths, type Route } from "../../route.ts";
import { seesAccounts, settings } from "../../settings.ts";

interface Entry {
  readonly text: string;
  readonly to: string;
  readonly note: string;
  readonly nested: boolean;
}

/** Organization and tenants, as links of a list. */
@Component({
  selector: "admin-panel",
  standalone: true,
  imports: [NgFor, MatListModule],
  styles: [
    "aside{width:232px;height:100%;background:#fff;border-right:1px solid #dde3e7;overflow-y:auto} h2{padding:16px}",
  ],
  template: `
    <aside>
      <h2>{{ labels.admin }}</h2>
      <mat-nav-list *ngFor="let part of parts" [attr.aria-label]="part.title">
        <div mat-subheader>{{ part.title }}</div>
        <a mat-list-item *ngFor="let entry of part.entries" [href]="entry.to" [style.padding-left.px]="entry.nested ? 40 : 16"
          [activated]="isAt(entry)" (click)="follow($event, entry)">
          <span matListItemTitle>{{ entry.text }}</span>
        </a>
      </mat-nav-list>
    </aside>
  `,
})
export class AdminPanel {
  @Input() route: Route | null = null;
  readonly labels = labels;

  readonly #organization: Entry[] = [
    { text: settings.organizationName, to: paths.licenses, note: "", nested: false },
    ...(seesAccounts ? [{ text: accountsTitle, to: paths.accounts, note: "", nested: true }] : []),
    { text: labels.licenses, to: paths.licenses, note: "", nested: true },
  ];
  readonly #tenants: Entry[] = settings.tenants.map(({ id, name, enabled }) => ({
    text: name,
    to: paths.tenant(id),
    note: enabled ? "" : labels.disabled,
    nested: false,
  }));
  readonly parts = [
    { title: labels.organization, entries: this.#organization },
    { title: labels.tenants, entries: this.#tenants },
  ];

  isAt({ to, nested }: Entry): boolean {
    return location.pathname === to && (nested || to !== paths.licenses);
  }

  follow(event: Event, { to }: Entry): void {
    event.preventDefault();
    go(to);
  }
}
