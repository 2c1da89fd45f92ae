import { useState } from "preact/hooks";
import type { CheckedPlan } from "../run/plan";
import { start } from "./actions";
import { Alert } from "./alert";
import { approveWords, whatItDoes } from "./approve-words";
import { count } from "./count";
import { Icon } from "./icon";
import { isPlace } from "./phase";
import { checking, portalTab } from "./surface";
import { verdicts } from "./verdicts";

/**
 * Confirmation in proportion: a press, or a word first where much is at stake. There is no form here, so Enter in the word's box starts
 * nothing; the button has to be pressed.
 */
export function Approve({ plan }: { readonly plan: CheckedPlan }) {
  const [word, setWord] = useState("");
  const [starting, setStarting] = useState(false);
  const reading = portalTab.value?.reading;
  const elsewhere = !isPlace(reading) || reading.organization !== plan.organization;
  const needed = plan.confirmWord !== "";
  const words = approveWords(plan);
  const off = elsewhere || checking.value || starting || (needed && word.trim() !== plan.confirmWord);
  const press = async () => {
    setStarting(true);
    await start(word.trim());
    setStarting(false);
  };
  return (
    <section class="card approve" aria-label="Approval">
      {reading?.verdict === "view-only" && (
        <Alert kind="warning" title={verdicts["view-only"].title}>
          {verdicts["view-only"].todo}
        </Alert>
      )}
      {elsewhere && reading?.verdict !== "view-only" && (
        <Alert kind="warning" title={`The portal tab does not show the Licenses page of ${plan.organization}.`}>
          The plan was made for that organization. Open its Licenses page to go on; nothing can be started until then.
        </Alert>
      )}
      {plan.counts.choice > 0 && (
        <p class="hint">
          <Icon name="question" />
          {count(plan.counts.choice, "line")} without a choice will be left as{" "}
          {plan.counts.choice === 1 ? "it is" : "they are"}.
        </p>
      )}
      <p class="what-it-does">{whatItDoes(plan)}</p>
      <div class="approve-line">
        {needed && (
          <label class="field">
            <span>
              Confirmation word <span class="quiet-text">– type</span> <kbd>{plan.confirmWord}</kbd>
            </span>
            <input
              type="text"
              aria-label="Confirmation word"
              placeholder={plan.confirmWord}
              autocomplete="off"
              spellcheck={false}
              value={word}
              onInput={(event) => setWord(event.currentTarget.value)}
            />
          </label>
        )}
        <button
          type="button"
          class="primary large"
          aria-label={`Approve and start: ${words}`}
          aria-describedby="what-happens"
          disabled={off}
          onClick={() => void press()}
        >
          <Icon name="play" />
          {words}
        </button>
      </div>
      <p class="quiet-text" id="what-happens">
        In {plan.organization}, row by row, in the portal's own pages. Each is read back and compared with this preview.
        You can stop at any time.
      </p>
    </section>
  );
}
