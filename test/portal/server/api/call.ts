import * as z from "zod/mini";
import type { Store } from "../../store/model.ts";
import type { PortalState } from "../state.ts";

export interface ApiCall {
  readonly state: PortalState;
  readonly store: Store;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  /** Named in Retry-After. Seconds. */
  readonly retryAfter?: number;
  /** No answer at all: the connection breaks after as long as the knob says. */
  readonly hangs?: boolean;
}

export interface ApiRoute {
  readonly method: "GET" | "PUT" | "POST" | "DELETE";
  /** `:name` stands for one path segment. */
  readonly path: string;
  answer(call: ApiCall, parameters: Readonly<Record<string, string>>): Answer;
}

export class BadRequest extends Error {
  override readonly name = "BadRequest";
}

export function answerWith(body: unknown): Answer {
  return { status: 200, body };
}

export function answerMissing(): Answer {
  return { status: 404, body: { message: "Not found." } };
}

export function readBody<T>(schema: z.ZodMiniType<T>, body: unknown): T {
  const read = z.safeParse(schema, body);
  if (!read.success) throw new BadRequest("The body does not have the expected fields.");
  return read.data;
}
