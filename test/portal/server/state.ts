import { defaultKnobs, readKnobs } from "../knob-reading.ts";
import type { Knobs } from "../knobs.ts";
import { type Random, randomFrom } from "../random.ts";
import type { RuleSwitches } from "../store/decision.ts";
import type { Store } from "../store/model.ts";
import { createStore, type ScenarioName } from "../store/scenario.ts";
import { Faults } from "./faults.ts";
import { PastStores } from "./past-stores.ts";
import type { WriteLogEntry } from "./write-log.ts";

/** One call of the API: when it has come in, and when what was asked is done and the answer is about to leave. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly stage: "asked" | "answered";
}

/** Told of every call; the portal goes on once it has returned. */
export type Listener = (call: Call) => Promise<void>;

export interface Start {
  readonly scenario: ScenarioName;
  readonly seed: number;
  readonly organization: string;
  readonly knobs: Partial<Knobs>;
}

/** Everything behind the pages. `reset` puts it back to a start, with a new store. */
export class PortalState {
  #start: Start;
  #knobs: Knobs = defaultKnobs();
  #faults = new Faults();
  #random: Random;
  #stores = new Map<string, Store>();
  #writes: WriteLogEntry[] = [];
  #requests = 0;
  /** Stays through a reset. */
  listener: Listener | null = null;
  #past = new PastStores();
  #callsLeft = 0;
  #throttledUntil = 0;
  #writtenAt = Number.NEGATIVE_INFINITY;

  constructor(start: Start) {
    this.#start = start;
    this.#random = randomFrom(start.seed);
    this.reset(start);
  }

  reset(start: Partial<Start>): void {
    this.#start = { ...this.#start, knobs: {}, ...start };
    const { scenario, seed, organization, knobs } = this.#start;
    this.#stores = new Map([
      [organization, createStore(scenario, seed, organization)],
      [this.otherOrganization, createStore("small", seed + 1, this.otherOrganization)],
    ]);
    this.#random = randomFrom(seed);
    this.#writes = [];
    this.#requests = 0;
    this.#past = new PastStores();
    this.#callsLeft = 0;
    this.#throttledUntil = 0;
    this.#writtenAt = Number.NEGATIVE_INFINITY;
    this.#faults = new Faults();
    this.#knobs = defaultKnobs();
    this.setKnobs(knobs);
  }

  get organization(): string {
    return this.#start.organization;
  }

  get otherOrganization(): string {
    return this.#start.organization === "globex" ? "initech" : "globex";
  }

  get store(): Store {
    const store = this.#stores.get(this.organization);
    if (!store) throw new Error("the organization has no store");
    return store;
  }

  storeOf(organization: string): Store | undefined {
    return this.#stores.get(organization);
  }

  /** What a call that reads finds: the store, or with `read-delay` what it was. */
  shownStoreOf(organization: string): Store | undefined {
    return this.#past.before(organization) ?? this.#stores.get(organization);
  }

  /** A write is about to change this store. */
  keepAsItWas(store: Store): void {
    this.#past.keep(store, this.#knobs["read-delay"]);
    this.#writtenAt = Date.now();
  }

  /** Counts a call of the API. Whether there is nobody signed in any more to answer it to. */
  isSignedOut(): boolean {
    if (this.#callsLeft > 0) {
      this.#callsLeft -= 1;
      if (this.#callsLeft === 0) this.setKnobs({ "signed-out": true });
    }
    return this.#knobs["signed-out"];
  }

  /** Milliseconds until calls are answered again. */
  get throttledFor(): number {
    return Math.max(0, this.#throttledUntil - Date.now());
  }

  /** From here no call is answered for as long as `retry-after` says. */
  throttle(): void {
    this.#throttledUntil = Math.max(this.#throttledUntil, Date.now() + this.#knobs["retry-after"] * 1_000);
  }

  get knobs(): Knobs {
    return this.#knobs;
  }

  setKnobs(knobs: Partial<Knobs>): void {
    const read = readKnobs(Object.entries(knobs));
    this.#knobs = { ...this.#knobs, ...read };
    this.#faults.set(read);
    if (read["session-calls"] !== undefined) this.#callsLeft = read["session-calls"];
    if (read["retry-after"] === 0) this.#throttledUntil = 0;
  }

  get faults(): Faults {
    return this.#faults;
  }

  get switches(): RuleSwitches {
    return {
      leaseOnDirect: this.#knobs["lease-on-direct"],
      leaseOnRemoval: this.#knobs["lease-on-removal"],
      inheritMany: this.#knobs["inherit-many"],
    };
  }

  get writes(): readonly WriteLogEntry[] {
    return this.#writes;
  }

  nextRequest(): number {
    this.#requests += 1;
    return this.#requests;
  }

  log(entries: readonly WriteLogEntry[]): void {
    this.#writes.push(...entries);
  }

  /** Milliseconds until a call that has come in is looked at. */
  delay(isWrite: boolean): number {
    const own = isWrite ? this.#knobs["save-delay"] : 0;
    return own + this.#knobs.latency + Math.round(this.#random.fraction() * this.#knobs["latency-jitter"]);
  }

  /** Milliseconds until a list is answered. */
  get listsHeldFor(): number {
    return Math.max(0, this.#writtenAt + this.#knobs["list-delay"] - Date.now());
  }
}
