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
} = { replies: {}, sent: [], ports: [], dropAtOnce: false };

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
  tabs: { query: async () => [], create: async () => undefined, update: async () => undefined },
};
Object.assign(globalThis, { browser, chrome: { runtime: { id: "test" } } });
