import { createServer } from "node:https";
import type { Knobs } from "../knobs.ts";
import type { GroupKind } from "../replies.ts";
import type { Skin } from "../skins.ts";
import { type GroupView, lookAtGroup } from "../store/look.ts";
import type { Store } from "../store/model.ts";
import type { ScenarioName } from "../store/scenario.ts";
import { browserArgumentsFor, hosts, makeCertificate } from "./certificate.ts";
import { Clients } from "./client-build.ts";
import { createControl } from "./control.ts";
import { listen } from "./listen.ts";
import { respond } from "./respond.ts";
import { type Listener, PortalState } from "./state.ts";
import type { WriteLogEntry } from "./write-log.ts";

export interface PortalOptions {
  readonly scenario?: ScenarioName;
  readonly seed?: number;
  readonly organization?: string;
  readonly skin?: Skin;
  readonly port?: number;
  readonly controlPort?: number;
  readonly knobs?: Partial<Knobs>;
}

export interface PortalReset {
  readonly scenario?: ScenarioName;
  readonly seed?: number;
  readonly knobs?: Partial<Knobs>;
}

export interface Portal {
  readonly port: number;
  readonly controlUrl: string;
  readonly licensesUrl: string;
  readonly accountsUrl: string;
  readonly browserArguments: readonly string[];
  readonly store: Store;
  readonly writes: readonly WriteLogEntry[];
  readonly knobs: Knobs;
  setKnobs(knobs: Partial<Knobs>): void;
  /** Members, rule and inherited licenses of a group, by name or id; `kind` tells two of one name apart. */
  group(wanted: string, kind?: GroupKind): GroupView;
  reset(options?: PortalReset): void;
  /** Tells of every call from now on, one listener at a time; each is held until the listener has returned. */
  listen(listener: Listener | null): void;
  close(): Promise<void>;
}

export async function startPortal(options: PortalOptions = {}): Promise<Portal> {
  const { scenario = "medium", seed = 1, organization = "acme", skin = "mui", knobs = {} } = options;
  const state = new PortalState({ scenario, seed, organization, knobs: { skin, ...knobs } });
  const clients = new Clients();
  const [certificate] = await Promise.all([makeCertificate(), clients.of(state.knobs.skin)]);
  const pages = createServer(certificate, (request, response) => {
    respond(state, clients, request, response).catch((error: unknown) => {
      // A browser that died in the middle of a call is nothing to tell of.
      if (error instanceof Error && "code" in error && error.code === "ECONNRESET") return;
      console.error("replica portal:", error);
      response.writeHead(500).end();
    });
  });
  const control = createControl(state);
  const port = await listen(pages, options.port ?? 0);
  const controlPort = await listen(control, options.controlPort ?? 0).catch((error: unknown) => {
    pages.close();
    throw error;
  });
  return {
    port,
    controlUrl: `http://127.0.0.1:${controlPort}`,
    licensesUrl: `https://${hosts[0]}/${organization}/portal_/admin/licenses`,
    accountsUrl: `https://${hosts[0]}/${organization}/portal_/admin/accounts`,
    browserArguments: browserArgumentsFor(port, certificate.pin),
    get store() {
      return state.store;
    },
    get writes() {
      return state.writes;
    },
    get knobs() {
      return state.knobs;
    },
    group: (wanted, kind) => lookAtGroup(state.store, wanted, kind),
    setKnobs: (changed) => state.setKnobs(changed),
    reset: (again = {}) => state.reset(again),
    listen: (listener) => {
      state.listener = listener;
    },
    close: async () => {
      const closed = [pages, control].map((server) => new Promise((resolve) => server.close(resolve)));
      pages.closeAllConnections();
      control.closeAllConnections();
      await Promise.all(closed);
    },
  };
}
