import type { IncomingMessage, ServerResponse } from "node:http";
import { answerApi } from "./api/routes.ts";
import { signedInAdmin } from "./api/write.ts";
import type { Clients } from "./client-build.ts";
import { docsPage } from "./decoys/docs-page.ts";
import { orchestratorPage } from "./decoys/orchestrator-page.ts";
import { plainPage } from "./decoys/plain-page.ts";
import { signInPage } from "./decoys/sign-in-page.ts";
import { pageHeaders, portalPage } from "./page.ts";
import type { PortalState } from "./state.ts";

const signInPath = "/identity_/web/login";
const scriptFolder = "/portal_static";

export async function respond(
  state: PortalState,
  clients: Clients,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = request.url ?? "/";
  const url = new URL(path, "https://portal.example");
  const [organization = "", area = "", ...rest] = url.pathname.split("/").slice(1);
  const store = state.storeOf(organization);
  if (url.pathname.startsWith(`${scriptFolder}/`)) {
    await sendScript(clients, url.pathname.slice(scriptFolder.length + 1), response);
  } else if (url.pathname === "/favicon.ico") {
    response.writeHead(204).end();
  } else if (url.pathname === signInPath) {
    html(response, 200, signInPage(localPath(url.searchParams.get("returnUrl"))));
  } else if (store && area === "portal_" && rest[0] === "api") {
    await sendApi(state, organization, path.slice(`/${organization}/portal_/api`.length), request, response);
  } else if (request.method === "POST") {
    logDecoyWrite(state, organization, url.pathname);
    html(response, 200, plainPage("Thank you", "<main><h1>Thank you</h1></main>"));
  } else if (store && state.knobs["signed-out"]) {
    response.writeHead(302, { location: `${signInPath}?returnUrl=${encodeURIComponent(path)}` }).end();
  } else if (store && area === "portal_") {
    html(response, 200, portalPage(state, store, `${scriptFolder}/${(await clients.of(state.knobs.skin)).name}`));
  } else if (store && area === "docs_") {
    html(response, 200, docsPage(organization));
  } else if (store?.tenants.some(({ name }) => name === area) && rest[0] === "orchestrator_") {
    html(response, 200, orchestratorPage(organization, area));
  } else {
    html(response, 404, plainPage("Not found", "<main><h1>Not found</h1></main>"));
  }
}

async function sendApi(
  state: PortalState,
  organization: string,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { status, body, retryAfter, hangs } = await answerApi(state, organization, path, request);
  if (hangs) return hang(state.knobs.hang, response);
  const wait = retryAfter === undefined ? {} : { "retry-after": String(retryAfter) };
  response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store", ...wait });
  response.end(body === undefined ? "" : JSON.stringify(body));
}

/**
 * No answer: the connection breaks after so many milliseconds, or stays for as long as the page does. The break comes after the head: a browser
 * sends a call again by itself where nothing of an answer came.
 */
function hang(milliseconds: number, response: ServerResponse): void {
  if (milliseconds === 0) return;
  setTimeout(() => {
    response.writeHead(200, { "content-type": "application/json", "content-length": "1000" }).flushHeaders();
    setTimeout(() => response.destroy(), 50).unref();
  }, milliseconds).unref();
}

async function sendScript(clients: Clients, name: string, response: ServerResponse): Promise<void> {
  const script = await clients.named(name);
  if (!script) return html(response, 404, "");
  response.writeHead(200, {
    "content-type": "text/javascript; charset=utf-8",
    "cache-control": "max-age=31536000, immutable",
  });
  response.end(script.text);
}

function html(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, pageHeaders);
  response.end(text);
}

function localPath(text: string | null): string {
  return text?.startsWith("/") && !text.startsWith("//") ? text : "/";
}

/** A pressed lookalike shows up as a write that nobody asked for. */
function logDecoyWrite(state: PortalState, organization: string, page: string): void {
  state.log([
    {
      at: new Date().toISOString(),
      request: state.nextRequest(),
      organization,
      call: "POST decoy",
      admin: `${signedInAdmin.mailbox}@${organization}.example`,
      target: { page },
      before: null,
      after: null,
      status: 200,
      accepted: true,
      answered: 200,
    },
  ]);
}
