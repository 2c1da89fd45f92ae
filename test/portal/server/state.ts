import { defaultKnobs, readKnobs } from "../knob-reading.ts";
import type { Knobs } from "../knobs.ts";
import { type Random, randomFrom } from "../random.ts";
import type { RuleSwitches } from "../store/decision.ts";
import type { Store } from "../store/model.ts";
import { createStore, type ScenarioName } from "../store/scenario.ts";
import { Faults } from "./faults.ts";
import type { WriteLogEntry } from "./write-log.ts";

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

  get knobs(): Knobs {
    return this.#knobs;
  }

  setKnobs(knobs: Partial<Knobs>): void {
    const read = readKnobs(Object.entries(knobs));
    this.#knobs = { ...this.#knobs, ...read };
    this.#faults.set(read);
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

  delay(): number {
    return this.#knobs.latency + Math.round(this.#random.fraction() * this.#knobs["latency-jitter"]);
  }
}
