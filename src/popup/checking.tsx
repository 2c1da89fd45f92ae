/** While the plan is being checked; short, even for ten thousand lines. */
export const Checking = () => (
  <section class="card">
    <h2>Checking the plan</h2>
    <progress aria-label="Checking the plan" />
    <p>Every line is compared with the users read from the portal, and with every other line. Nothing is written.</p>
  </section>
);
