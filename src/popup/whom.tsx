import { count, digits } from "./count";
import { DropFile } from "./drop-file";
import { meant, said, say } from "./goal-state";
import { goalWords } from "./goal-words";
import { Radio } from "./radio";
import { chosen, notice, people } from "./surface";

/** Of a pasted list: how many, and how many of them nobody has read. */
function Matched() {
  const emails = meant.value ?? [];
  if (emails.length === 0) return null;
  const known = new Set(people.value.map(({ email }) => email));
  const strangers = emails.filter((email) => !known.has(email)).length;
  return (
    <p class="quiet-text" aria-live="polite">
      {count(emails.length, "e-mail")}
      {strangers > 0 && `, ${digits(strangers)} not among those who were read`}.
    </p>
  );
}

/** The e-mails as a file or as text. */
const EmailList = () => (
  <>
    <DropFile
      label="List of e-mails"
      accept=".csv,.tsv,.txt"
      hint="Pick a file, or drop it here. Every e-mail in it counts, wherever it stands."
      hintId="list-hint"
      onText={(text) => say({ text })}
      onProblem={(found) => (notice.value = found)}
    />
    <label class="field">
      <span>E-mails</span>
      <textarea
        rows={4}
        spellcheck={false}
        placeholder="…or paste them here"
        value={said.value.text}
        onInput={(event) => say({ text: event.currentTarget.value })}
      />
    </label>
    <Matched />
  </>
);

/** Whom a goal is about. */
export function Whom() {
  const { whom, goal } = said.value;
  return (
    <div>
      <fieldset class="options spread">
        <legend>For whom</legend>
        <Radio group="whom" checked={whom === "list"} onChoose={() => say({ whom: "list" })} name="A list of e-mails" />
        <Radio
          group="whom"
          checked={whom === "chosen"}
          onChoose={() => say({ whom: "chosen" })}
          name={`The ${count(chosen.value.size, "user")} chosen in the list of users`}
        />
        <Radio
          group="whom"
          checked={whom === "all"}
          onChoose={() => say({ whom: "all" })}
          name={goalWords[goal].allByItself ? "Everybody" : `All ${count(people.value.length, "user")} who were read`}
        />
      </fieldset>
      {whom === "list" && <EmailList />}
    </div>
  );
}
