import { Reading } from "./reading";

/** While the plan is being checked; short, even for ten thousand lines, unless the organization is read again first. */
export const Checking = () => (
  <section class="card">
    <h2>Checking the plan</h2>
    <progress aria-label="Checking the plan" />
    <p>Every line is compared with what was read from the portal, and with every other line. Nothing is written.</p>
    <Reading />
  </section>
);
