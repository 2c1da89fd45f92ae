import type * as z from "zod/mini";
import { pageMessages } from "./messages/page-list";
import { surfaceList } from "./messages/surface-list";

export * from "./messages/page-shapes";
export * from "./messages/surface-shapes";
export { RunRow, RunSummary } from "./run/summary-shape";

const list = { ...pageMessages, ...surfaceList } as const;

export type MessageName = keyof typeof list;
export type Request<N extends MessageName> = z.infer<(typeof list)[N]["request"]>;
export type Reply<N extends MessageName> = z.infer<(typeof list)[N]["reply"]>;

type Messages = {
  readonly [N in MessageName]: { readonly request: z.ZodMiniType<Request<N>>; readonly reply: z.ZodMiniType<Reply<N>> };
};

/** Every message: who asks whom, what, and the reply. Parsed at both ends. */
export const messages: Messages = list;

/** The messages one side asks another, `"popup-background"` for instance. */
export type Between<Sides extends string> = Extract<MessageName, `${Sides}/${string}`>;

/** Who answers the messages of two sides: one function a message. */
export type Answers<Sides extends string> = {
  readonly [N in Between<Sides>]: (request: Request<N>) => Promise<Reply<N>> | Reply<N>;
};
