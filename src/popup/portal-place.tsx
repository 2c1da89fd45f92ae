import { Icon } from "./icon";
import { Late } from "./late";
import { ownHostForm } from "./late-parts";
import { showTab } from "./open-in-tab";

import { phase, portalTab, view } from "./surface";
import { adviceFor } from "./verdicts";

/** How to get to the Licenses page from wherever the portal is. */
export function PortalPlace() {
  const tab = portalTab.value;
  if (phase.value === "no-portal" || !tab) {
    return (
      <section class="card">
        <h2>Open the portal first</h2>
        <p>
          License Sweep works in the portal you are signed in to. Open it in a tab, go to Admin, choose the
          organization, then Licenses, and come back here.
        </p>
        <a class="button primary" href="https://cloud.uipath.com/" target="_blank" rel="noreferrer">
          <Icon name="tab" />
          Open UiPath Automation Cloud
        </a>
        <details>
          <summary>Our portal is on a host of our own</summary>
          <Late part={ownHostForm} props={{}} />
        </details>
      </section>
    );
  }
  const missing = tab.reading?.missing ?? [];
  return (
    <section class="card">
      <h2>What to do</h2>
      <p>{adviceFor(tab.reading).todo}</p>
      {missing.length > 0 && (
        <details>
          <summary>What was looked for and not found</summary>
          <ul class="plain-list">
            {missing.map((what) => (
              <li key={what}>{what}</li>
            ))}
          </ul>
        </details>
      )}
      {view.value === "tab" && (
        <button type="button" class="primary" onClick={() => void showTab(tab.tab)}>
          <Icon name="tab" />
          Show the portal tab
        </button>
      )}
    </section>
  );
}
