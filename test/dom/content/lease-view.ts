import { entries, type Lease, pages, question } from "./group-markup";
import type { GroupPage } from "./group-page";
import { add } from "./page";
import { request } from "./server";

/** The panel with a group's inherited licenses: pages, endless, questions, releases. */
export class LeaseView {
  private group = "";
  private page = 1;
  private loaded = 0;
  private asked: Lease | null = null;

  constructor(
    private readonly live: GroupPage,
    private readonly app: HTMLElement,
  ) {}

  show(group: string): void {
    this.group = group;
    this.page = 1;
    this.loaded = this.live.perPage;
    const content = this.app.querySelector("[data-leases]");
    content?.addEventListener("scroll", () => {
      if (!this.live.endless) return;
      this.loaded += this.live.perPage;
      this.read();
    });
    this.read();
  }

  press(button: HTMLButtonElement, called: string): void {
    if (called === "Release license") {
      const lease = this.leaseOf(button);
      if (!lease) return;
      this.asked = lease;
      if (this.live.asks) add(question(this.live.asks(lease)), this.app);
      else this.release(lease);
      return;
    }
    if (called === "Go to next page") this.page += 1;
    else if (called === "Go to previous page") this.page -= 1;
    else if (/^Go to page \d+$/.test(called)) this.page = Number(called.replace(/\D/g, ""));
    else return;
    this.read();
  }

  answer(button: Element, called: string): void {
    button.closest(".MuiDialog-root")?.remove();
    if (called === "Release" && this.asked) this.release(this.asked);
    this.asked = null;
  }

  /** Asks the server and shows its answer. */
  read(): void {
    if (this.live.answers)
      request(`/acme/api/group/${this.group}/allocations?skip=${(this.page - 1) * this.live.perPage}`);
    this.draw();
  }

  private draw(): void {
    const content = this.app.querySelector("[data-leases]");
    const all = this.leases();
    const from = this.live.endless ? 0 : (this.page - 1) * this.live.perPage;
    const to = this.live.endless ? this.loaded : from + this.live.perPage;
    const ul = content?.querySelector("ul");
    if (ul) ul.innerHTML = entries(all.slice(from, to));
    content?.querySelector("nav")?.remove();
    if (!this.live.endless)
      content?.insertAdjacentHTML("beforeend", pages(this.page, Math.ceil(all.length / this.live.perPage)));
  }

  private release(lease: Lease): void {
    this.live.released.push(lease.email);
    this.live.store = this.live.store.map((group) =>
      group.id === this.group
        ? { ...group, leases: (group.leases ?? []).filter(({ email }) => email !== lease.email) }
        : group,
    );
    request(`/acme/api/group/${this.group}/user/${lease.email}`);
    if (this.live.vanish === "at-once") this.draw();
  }

  private leases(): readonly Lease[] {
    return this.live.store.find(({ id }) => id === this.group)?.leases ?? [];
  }

  private leaseOf(button: Element): Lease | undefined {
    const email = button.closest("li")?.querySelector("div > div > div")?.textContent ?? "";
    return this.leases().find((lease) => lease.email === email);
  }
}
