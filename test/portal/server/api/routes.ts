import type { IncomingMessage } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import type { PortalState } from "../state.ts";
import { accountGroupRoutes } from "./account-groups.ts";
import { accountRoutes } from "./accounts.ts";
import { type Answer, type ApiRoute, answerMissing, BadRequest } from "./call.ts";
import { groupLicenseRoutes } from "./group-licenses.ts";
import { read, storeFor } from "./read.ts";
import { tenantLicenseRoutes } from "./tenant-licenses.ts";
import { userLicenseRoutes } from "./user-licenses.ts";

const routes = [
  ...userLicenseRoutes,
  ...groupLicenseRoutes,
  ...accountRoutes,
  ...accountGroupRoutes,
  ...tenantLicenseRoutes,
];

export async function answerApi(
  state: PortalState,
  organization: string,
  path: string,
  request: IncomingMessage,
): Promise<Answer> {
  const { method = "" } = request;
  await state.listener?.({ method, path, stage: "asked" });
  const answer = await answerNow(state, organization, path, request);
  await state.listener?.({ method, path, stage: "answered" });
  return answer;
}

async function answerNow(
  state: PortalState,
  organization: string,
  path: string,
  request: IncomingMessage,
): Promise<Answer> {
  const text = await readText(request);
  const url = new URL(path, "https://portal.example");
  const isList = request.method === "GET" && url.searchParams.has("skip");
  const delay = Math.max(state.delay(request.method !== "GET"), isList ? state.listsHeldFor : 0);
  if (delay > 0) await wait(delay);
  if (state.isSignedOut()) return { status: 401, body: { message: "Not signed in." } };
  if (request.headers["content-type"] !== "application/json") return { status: 415, body: { message: "JSON only." } };
  const store = storeFor(state, organization, request.method ?? "GET");
  if (!store) return answerMissing();
  for (const route of routes) {
    const parameters = route.method === request.method ? match(route.path, url.pathname) : undefined;
    if (parameters) return answerRoute(route, parameters, { state, store, query: url.searchParams, text });
  }
  return answerMissing();
}

interface Asked {
  readonly state: PortalState;
  readonly store: NonNullable<ReturnType<PortalState["storeOf"]>>;
  readonly query: URLSearchParams;
  readonly text: string;
}

function answerRoute(route: ApiRoute, parameters: Record<string, string>, { text, ...call }: Asked): Answer {
  try {
    const answer = () => route.answer({ ...call, body: text === "" ? undefined : JSON.parse(text) }, parameters);
    return route.method === "GET" ? read(call.state, call.query, answer) : answer();
  } catch (error) {
    if (error instanceof BadRequest || error instanceof SyntaxError)
      return { status: 400, body: { message: error.message } };
    throw error;
  }
}

function match(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split("/");
  const given = path.replace(/\/$/, "").split("/");
  if (wanted.length !== given.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const segment = given[index] ?? "";
    if (part.startsWith(":")) parameters[part.slice(1)] = decodeURIComponent(segment);
    else if (part !== segment) return undefined;
  }
  return parameters;
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}
