import type { RecordedElement, Recording } from "../../portal/recording";

type Node = RecordedElement | string;

/** The recording as text: an element a line, what is in it further in, so that it can be read by who is to send it. */
export function writeDown({ page, ...about }: Recording): string {
  const head = JSON.stringify(about).slice(0, -1);
  return `${head},\n"page":${element(page, "")}}\n`;
}

function element({ inside, children, ...own }: RecordedElement, before: string): string {
  const head = JSON.stringify(own).slice(0, -1);
  return `${head}${nodes("inside", inside, before)}${nodes("children", children, before)}}`;
}

function nodes(name: string, list: readonly Node[] | undefined, before: string): string {
  if (!list || list.length === 0) return "";
  if (list.every((node) => typeof node === "string")) return `,"${name}":${JSON.stringify(list)}`;
  const further = `${before} `;
  const lines = list.map((node) => (typeof node === "string" ? JSON.stringify(node) : element(node, further)));
  return `,"${name}":[\n${lines.map((line) => `${further}${line}`).join(",\n")}]`;
}
