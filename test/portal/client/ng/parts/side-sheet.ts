import { Injectable, Injector, inject, type StaticProvider, type Type } from "@angular/core";

interface Shown {
  readonly component: Type<unknown>;
  readonly injector: Injector;
}

/** The one panel at the right edge. What it showed last stays in it, out of sight, until something else is shown. */
@Injectable({ providedIn: "root" })
export class SideSheet {
  opened = false;
  shown: Shown | null = null;
  readonly #injector = inject(Injector);

  show(component: Type<unknown>, ...about: StaticProvider[]): void {
    this.shown = { component, injector: Injector.create({ providers: about, parent: this.#injector }) };
    this.opened = true;
  }

  close(): void {
    this.opened = false;
  }
}
