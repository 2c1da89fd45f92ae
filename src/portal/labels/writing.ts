import type { Kind } from "./learned";

/**
 * Labels of controls that write, or that decide what a write will mean. They are pressed on spellings that are sure, never on a hypothesis, and
 * no spelling may name two of them.
 */
const writing: { readonly [K in Kind]?: readonly string[] } = {
  button: ["Save", "Release license", "Release", "Remove"],
  option: ["Use Group allocation rule", "Allocate to User"],
};

export const isWriting = (kind: Kind, label: string): boolean => writing[kind]?.includes(label) ?? false;
