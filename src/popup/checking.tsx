import { digits } from "./count";
import { state } from "./surface";

/** While the plan is being checked; short, even for ten thousand lines, unless the users are read again first. */
export const Checking = () => (
  <section class="card">
    <h2>Checking the plan</h2>
    <progress aria-label="Checking the plan" />
    {state.value?.scan.status === "reading" && (
      <p>The users are read again first: {digits(state.value.scan.read)} so far.</p>
    )}
    <p>Every line is compared with the users read from the portal, and with every other line. Nothing is written.</p>
  </section>
);
