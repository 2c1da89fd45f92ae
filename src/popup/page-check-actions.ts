import type { FlowName } from "../flows/names";
import { doing } from "./actions";
import { ask } from "./ask";

/** Looks for what these flows need; for none, what all of them do. */
export const checkPage = (flows: readonly FlowName[]) =>
  doing((tab) => ask("popup-background/check-page", { tab, flows: [...flows] }));

/** Brings the portal's page to the front with a line's element outlined. */
export const showInPage = (line: string) => doing((tab) => ask("popup-background/show-in-page", { tab, line }));

/** Lets the admin point at a line's element in the portal's page; an empty line leaves that. */
export const pointAt = (line: string) => doing((tab) => ask("popup-background/point-at", { tab, line }));

export const answerLine = (line: string, answer: "yes" | "no") =>
  doing((tab) => ask("popup-background/answer-line", { tab, line, answer }));
