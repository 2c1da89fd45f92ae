import { useState } from "preact/hooks";
import { forgetEverything } from "./actions";
import { settingsOpen } from "./surface";

/** One button that deletes all that is kept here; pressed twice, since nothing brings it back. */
export function Forget() {
  const [asking, setAsking] = useState(false);
  const forget = async () => {
    if (await forgetEverything()) settingsOpen.value = false;
    else setAsking(false);
  };
  if (!asking)
    return (
      <button type="button" class="plain danger" onClick={() => setAsking(true)}>
        Delete everything kept here…
      </button>
    );
  return (
    <fieldset class="forget">
      <legend>
        Delete the list of users, the plan, the journals and reports, these settings and learned labels, and take back
        your own hosts?
      </legend>
      <p>Nothing in the portal changes. Save a report first if you still need it.</p>
      <button type="button" class="plain" onClick={() => setAsking(false)}>
        Keep it
      </button>
      <button type="button" class="danger" onClick={() => void forget()}>
        Delete everything
      </button>
    </fieldset>
  );
}
