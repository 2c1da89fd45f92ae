/** Which saves a fault strikes. `user:` takes e-mails (or ids, for orphans), `group:` names or ids; commas between. */
export type Selector = "none" | "all" | `next:${number}` | `every:${number}` | `user:${string}` | `group:${string}`;

export const selectorGrammar = "none | all | next:N | every:N | user:a@x,b@y | group:NAME,ID";

export function parseSelector(text: string): Selector | undefined {
  if (text === "none" || text === "all") return text;
  const [kind, rest = ""] = splitOnce(text);
  if ((kind === "user" || kind === "group") && rest !== "") return `${kind}:${rest}`;
  const count = Number(rest);
  if (!/^[1-9]\d*$/.test(rest)) return undefined;
  if (kind === "next") return `next:${count}`;
  return kind === "every" ? `every:${count}` : undefined;
}

/** Counts what it is asked about: `next` runs out, `every` strikes each Nth time. */
export function chooserOf(selector: Selector): (names: readonly string[]) => boolean {
  const [kind, rest = ""] = splitOnce(selector);
  let asked = 0;
  if (kind === "user" || kind === "group") {
    const wanted = new Set(rest.split(",").map((name) => name.trim().toLowerCase()));
    return (names) => names.some((name) => wanted.has(name.toLowerCase()));
  }
  return () => {
    asked += 1;
    if (kind === "next") return asked <= Number(rest);
    if (kind === "every") return asked % Number(rest) === 0;
    return kind === "all";
  };
}

function splitOnce(text: string): [string, string | undefined] {
  const colon = text.indexOf(":");
  return colon < 0 ? [text, undefined] : [text.slice(0, colon), text.slice(colon + 1)];
}
