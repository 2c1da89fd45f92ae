import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import * as z from "zod/mini";
import { KnobError, readKnobs } from "../knob-reading.ts";
import { knobs } from "../knobs.ts";
import { scenarios } from "../store/scenario.ts";
import { signIn } from "../store/sign-in.ts";
import { storeJson } from "../store/store-json.ts";
import type { PortalState } from "./state.ts";

const help = `License Sweep replica portal, control port
GET  /store                    the store as JSON
GET  /writes                   every write call: who, what, before, after, accepted, answered
GET  /knobs                    the knobs as they are set
PUT  /knobs {"name": value}    set some knobs
POST /reset {"scenario", "seed", "knobs"}   new store, empty write log, default knobs (all optional)
POST /sign-in {"email"}        this user signs in: takes a license from a group, if the rules give one

Knobs
${Object.entries(knobs)
  .map(([name, knob]) => `${name.padEnd(24)} ${knob.values} (${String(knob.default)}): ${knob.about}; ${knob.from}`)
  .join("\n")}
`;

const knobValues = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
const scenarioNames = z.enum(Object.keys(scenarios) as (keyof typeof scenarios)[]);
const resetBody = z.strictObject({
  scenario: z.optional(scenarioNames),
  seed: z.optional(z.int()),
  knobs: z.optional(knobValues),
});
const signInBody = z.strictObject({ email: z.string() });

class ControlError extends Error {
  override readonly name = "ControlError";
}

export function createControl(state: PortalState): Server {
  return createServer((request, response) => {
    handle(state, request)
      .then((body) => send(response, 200, body))
      .catch((error: unknown) => {
        const mine = error instanceof ControlError || error instanceof KnobError;
        send(response, mine ? 400 : 500, { error: error instanceof Error ? error.message : String(error) });
      });
  });
}

function send(response: ServerResponse, status: number, body: unknown): void {
  const text = typeof body === "string" ? body : JSON.stringify(body, undefined, 1);
  const type = typeof body === "string" ? "text/plain" : "application/json";
  response.writeHead(status, { "content-type": `${type}; charset=utf-8` }).end(text);
}

async function handle(state: PortalState, request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const text = Buffer.concat(chunks).toString("utf8");
  switch (`${request.method} ${request.url}`) {
    case "GET /":
      return help;
    case "GET /store":
      return storeJson(state.store);
    case "GET /writes":
      return state.writes;
    case "GET /knobs":
      return state.knobs;
    case "PUT /knobs":
      state.setKnobs(readKnobs(Object.entries(read(knobValues, text))));
      return state.knobs;
    case "POST /reset":
      return reset(state, read(resetBody, text));
    case "POST /sign-in":
      return signInByEmail(state, read(signInBody, text).email);
    default:
      throw new ControlError(`There is no ${request.method} ${request.url} here; GET / lists what there is.`);
  }
}

function read<T>(schema: z.ZodMiniType<T>, text: string): T {
  let given: unknown;
  try {
    given = JSON.parse(text === "" ? "{}" : text);
  } catch {
    throw new ControlError("The body is not JSON.");
  }
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  throw new ControlError(
    `The body is not as expected: ${result.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`).join("; ")}.`,
  );
}

function reset(state: PortalState, { scenario, seed, knobs: values = {} }: z.infer<typeof resetBody>): unknown {
  state.reset({
    knobs: readKnobs(Object.entries(values)),
    ...(scenario && { scenario }),
    ...(seed !== undefined && { seed }),
  });
  return { scenario: state.store.scenario, seed: state.store.seed, knobs: state.knobs };
}

function signInByEmail(state: PortalState, email: string): unknown {
  const user = [...state.store.users.values()].find((candidate) => candidate.email === email.toLowerCase());
  if (!user) throw new ControlError(`No user has the e-mail ${email}.`);
  signIn(state.store, user.id, state.switches);
  return storeJson(state.store).leases.filter((lease) => lease.userId === user.id);
}
