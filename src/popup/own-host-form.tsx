import { useId, useRef, useState } from "preact/hooks";
import { readOwnHost } from "../portal/own-host";
import { Alert } from "./alert";
import { Field } from "./field";
import { allowed, badAddress, notAllowed } from "./own-host-words";
import { allowHost } from "./own-hosts-state";

/** The admin says where the portal is: without a permission for it, the browser does not tell the address of a tab. */
export function OwnHostForm() {
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState("");
  const [said, setSaid] = useState("");
  const id = useId();
  const refuse = (why: string): void => {
    setSaid("");
    setWrong(why);
    field.current?.focus();
  };
  // Nothing may be awaited before the browser is asked, or the press no longer counts.
  const allow = async (): Promise<void> => {
    const read = readOwnHost(typed);
    if ("bad" in read) return refuse(badAddress[read.bad]);
    setWrong("");
    setSaid("");
    const given = await allowHost(read.pattern).catch(() => false);
    if (!given) return refuse(notAllowed);
    setTyped("");
    setSaid(allowed(read.host));
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void allow();
      }}
    >
      <p>
        For Automation Suite that your company runs. License Sweep cannot see which pages you have open elsewhere, so it
        has to be told. Your browser then asks you to let it read and change pages of that one host, which is what it
        needs to work there. Settings takes it back.
      </p>
      <Field
        label="Address of your portal"
        hint="A page of it, or its host: automation.example.com"
        hintId={`${id}-hint`}
      >
        <input
          ref={field}
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          value={typed}
          aria-invalid={wrong !== ""}
          aria-describedby={wrong ? `${id}-wrong ${id}-hint` : `${id}-hint`}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setWrong("");
          }}
        />
      </Field>
      {wrong && (
        <div id={`${id}-wrong`}>
          <Alert kind="error">{wrong}</Alert>
        </div>
      )}
      <div aria-live="polite">{said}</div>
      <div class="actions">
        <button type="submit">Allow this host</button>
      </div>
    </form>
  );
}
