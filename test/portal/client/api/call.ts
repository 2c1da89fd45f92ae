import type { Refusal } from "../../replies.ts";
import { showNotice } from "../notice.ts";
import { knobs, settings } from "../settings.ts";

export class CallError extends Error {
  override readonly name = "CallError";
}

const base = `/${settings.organization}/portal_/api`;

/** The one door to the server. A lost sign-in leads away from the page. */
export async function call<T>(method: "GET" | "PUT" | "DELETE", path: string, body?: unknown): Promise<T> {
  const response = await fetch(`${base}${path}`, {
    method,
    headers: { "content-type": "application/json" },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (response.status === 401) {
    location.assign(`/identity_/web/login?returnUrl=${encodeURIComponent(location.pathname)}`);
  }
  const reply: unknown = await response.json();
  if (response.ok && method !== "GET" && knobs.notice === "after-save") showNotice();
  if (response.ok) return reply as T;
  throw new CallError((reply as Partial<Refusal>).message ?? `HTTP ${response.status}`);
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
