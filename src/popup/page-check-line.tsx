import type { ComponentChildren } from "preact";
import { keyOf } from "../flows/needed-shape";
import type { CheckLine, PageCheck } from "../run/page-check-shape";
import { lineName, saidOf } from "../run/page-check-words";
import { Alert } from "./alert";
import { Badge } from "./chips";
import { Icon } from "./icon";
import { answerLine, pointAt, showInPage } from "./page-check-actions";
import { verdictWords } from "./page-check-words";

/** One element that is needed: what came of it, how it was found, and what can be done. */
export function Line({ line, check }: { readonly line: CheckLine; readonly check: PageCheck }) {
  const key = keyOf(line);
  const name = lineName(line);
  const isPointedAt = check.line === key;
  return (
    <li class="check-line">
      <Badge {...verdictWords[line.verdict]} />
      <div class="check-what">
        <strong>{name}</strong>
        {saidOf(line).map((said) => (
          <span key={said} class="quiet-text">
            {said}
          </span>
        ))}
        {isPointedAt ? <Pointing line={line} check={check} /> : <Ask line={line} check={check} />}
      </div>
    </li>
  );
}

/** What can be done about a line: see it in the page, show what is meant, or say that a supposed spelling is right. */
function Ask({ line, check }: { readonly line: CheckLine; readonly check: PageCheck }) {
  const key = keyOf(line);
  const name = lineName(line);
  const { verdict, spelling, label } = line;
  const found = spelling !== "" && (verdict === "green" || verdict === "ambiguous" || verdict === "unconfirmed");
  const repairable = verdict === "missing" || verdict === "ambiguous" || verdict === "unconfirmed";
  return (
    <>
      {verdict === "unconfirmed" && (
        <Question words={`Is this “${spelling}” ${label}?`}>
          <button
            type="button"
            class="primary"
            aria-label={`Yes, it is ${name}`}
            onClick={() => void answerLine(key, "yes")}
          >
            Yes, it is
          </button>
          <button type="button" aria-label={`No, this is not ${name}`} onClick={() => void answerLine(key, "no")}>
            No
          </button>
        </Question>
      )}
      <div class="check-actions">
        {repairable && (
          <button
            type="button"
            disabled={check.status === "pointing"}
            aria-label={`Show me: ${name}`}
            onClick={() => void pointAt(key)}
          >
            <Icon name="goal" />
            Show me
          </button>
        )}
        {found && (
          <button
            type="button"
            class="plain"
            aria-label={`Show in the page: ${name}`}
            onClick={() => void showInPage(key)}
          >
            Show in the page
          </button>
        )}
      </div>
    </>
  );
}

/** While the admin points at something, and what came of it. */
function Pointing({ line, check }: { readonly line: CheckLine; readonly check: PageCheck }) {
  const key = keyOf(line);
  const { pointed } = check;
  if (!pointed)
    return (
      <Question words={`Click the ${lineName(line)} in the portal tab. Nothing is pressed there; Esc leaves.`}>
        <button type="button" onClick={() => void pointAt("")}>
          Stop pointing
        </button>
      </Question>
    );
  if (pointed.refusal)
    return (
      <>
        <Alert kind="warning">{pointed.refusal.text}</Alert>
        <div class="check-actions">
          <button type="button" onClick={() => void pointAt(key)}>
            Point again
          </button>
          <button type="button" class="plain" onClick={() => void answerLine(key, "no")}>
            Leave it
          </button>
        </div>
      </>
    );
  const language = new Intl.DisplayNames("en", { type: "language" }).of(pointed.language) ?? pointed.language;
  return (
    <Question
      words={`You pointed at “${pointed.spelling}” (${pointed.role}, named by ${pointed.from}). From now on it is taken for ${line.label} on ${pointed.host}, where the portal is in ${language}. Learn it?`}
    >
      <button type="button" class="primary" onClick={() => void answerLine(key, "yes")}>
        Learn it
      </button>
      <button type="button" onClick={() => void answerLine(key, "no")}>
        No
      </button>
    </Question>
  );
}

const Question = ({ words, children }: { readonly words: string; readonly children: ComponentChildren }) => (
  <div class="check-question">
    <p aria-live="polite">{words}</p>
    <div class="check-actions">{children}</div>
  </div>
);
