// Comes before the surface's own modules: webextension-polyfill takes a plain `browser` object as it is.
interface Message {
  readonly name: string;
  readonly request: Record<string, unknown>;
}

/** What the surface was given to talk to: answers by message name, and all that was asked. */
export const background: {
  replies: Record<string, unknown>;
  sent: Message[];
  ports: { push: (message: unknown) => void; drop: () => void }[];
  dropAtOnce: boolean;
  /** Hosts the extension may be at work on, all it asked for, and whether it gets that. */
  origins: Set<string>;
  requested: { readonly origins?: string[]; readonly permissions?: string[] }[];
  grants: boolean;
} = { replies: {}, sent: [], ports: [], dropAtOnce: false, origins: new Set(), requested: [], grants: true };

function connect(): unknown {
  let push: (message: unknown) => void = () => undefined;
  let drop: () => void = () => undefined;
  const port = {
    onMessage: {
      addListener: (listener: typeof push) => {
        push = listener;
      },
    },
    onDisconnect: {
      addListener: (listener: typeof drop) => {
        drop = listener;
        if (background.dropAtOnce) queueMicrotask(listener);
      },
    },
  };
  background.ports.push({ push: (message) => push(message), drop: () => drop() });
  return port;
}

const browser = {
  runtime: {
    id: "test",
    getURL: (path: string) => `chrome-extension://test/${path}`,
    sendMessage: async (message: Message) => {
      background.sent.push(message);
      return background.replies[message.name] ?? { reason: null };
    },
    connect,
  },
  permissions: {
    getAll: async () => ({ origins: [...background.origins] }),
    request: async (wanted: { origins?: string[]; permissions?: string[] }) => {
      background.requested.push(wanted);
      if (background.grants) for (const one of wanted.origins ?? []) background.origins.add(one);
      return background.grants;
    },
    remove: async ({ origins }: { origins: string[] }) => origins.every((one) => background.origins.delete(one)),
  },
  tabs: { query: async () => [], create: async () => undefined, update: async () => undefined },
};
Object.assign(globalThis, { browser, chrome: { runtime: { id: "test" } } });
