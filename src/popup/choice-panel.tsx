import { signal } from "@preact/signals";
import type { CheckedPlan, CheckedRow } from "../run/plan";
import { checkAgain } from "./actions";
import { type Choice, withChoices } from "./choices";
import { count, digits } from "./count";
import { Icon } from "./icon";
import { consequence } from "./procedure-words";
import { checking, handedIn, plan } from "./surface";

/** Choices made row by row and not yet checked; they are about one plan and mean nothing in another. */
const made = signal<{ readonly digest: string; readonly choices: ReadonlyMap<number, Choice> }>({
  digest: "",
  choices: new Map(),
});

function madeFor(digest: string | undefined): ReadonlyMap<number, Choice> {
  return made.value.digest === digest ? made.value.choices : new Map();
}

const apply = (plan: CheckedPlan, choices: ReadonlyMap<number, Choice>): Promise<void> =>
  checkAgain(withChoices(plan, handedIn.value, choices));

/** For the lines whose user would lose the last license: what is to become of the user is the admin's to say. */
export function ChoicePanel({ plan }: { readonly plan: CheckedPlan }) {
  const open = plan.rows.filter(({ standing }) => standing === "choice");
  if (open.length === 0) return null;
  const chosen = madeFor(plan.digest);
  const all = (choice: Choice) => apply(plan, new Map(open.map(({ row }) => [row, choice])));
  return (
    <section class="card choice" aria-label="Your choice is needed">
      <h3>
        <Icon name="question" />
        {count(open.length, "user")} would lose the last direct license. What then?
      </h3>
      <div class="two">
        <div>
          <button type="button" disabled={checking.value} onClick={() => void all("block")}>
            Block {open.length === 1 ? "the user" : `all ${digits(open.length)}`}
          </button>
          <p class="quiet-text">{consequence.block}</p>
        </div>
        <div>
          <button type="button" disabled={checking.value} onClick={() => void all("inherit")}>
            Return {open.length === 1 ? "the user" : `all ${digits(open.length)}`} to the group rule
          </button>
          <p class="quiet-text">{consequence.inherit}</p>
        </div>
      </div>
      <p class="quiet-text">Or choose line by line in the table. Lines without a choice are left as they are.</p>
      {chosen.size > 0 && (
        <button type="button" class="primary" disabled={checking.value} onClick={() => void apply(plan, chosen)}>
          Use {count(chosen.size, "choice")} made in the table
        </button>
      )}
    </section>
  );
}

/** The choice for one line. */
export const RowChoice = ({ row }: { readonly row: CheckedRow }) => (
  <select
    class="small"
    aria-label={`When the last license of ${row.user} goes`}
    value={madeFor(plan.value?.digest).get(row.row) ?? ""}
    onChange={({ currentTarget: { value } }) => {
      const next = new Map(madeFor(plan.value?.digest));
      if (value === "block" || value === "inherit") next.set(row.row, value);
      else next.delete(row.row);
      made.value = { digest: plan.value?.digest ?? "", choices: next };
    }}
  >
    <option value="">Choose…</option>
    <option value="block">Block</option>
    <option value="inherit">Group rule</option>
  </select>
);
