import type { Person } from "../messages";

const cut = /(?:…|\.{3})/;

/** Whether one of these people, shown without a whole e-mail, may be this user: not taken for somebody else, and not for nobody. */
export const mayBeShown = (user: { readonly name: string }, people: readonly Person[]): boolean =>
  people.some(
    ({ email, kind, text }) =>
      email === "" && ((isPerson(kind) && cut.test(text)) || (user.name !== "" && text.trim() === user.name)),
  );

const isPerson = (kind: Person["kind"]): boolean => kind === "user" || kind === "unknown";
