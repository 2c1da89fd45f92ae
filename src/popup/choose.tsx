import { signal } from "@preact/signals";
import { Icon } from "./icon";
import { openInTab } from "./open-in-tab";
import { PickUsers } from "./pick-users";
import { PlanText } from "./plan-text";
import { portalTab, view } from "./surface";

const way = signal<"file" | "list">("file");

/** Two ways to say who is meant: a plan file, or the users the page shows. */
export function Choose() {
  const narrow = view.value === "popup";
  return (
    <section class="card">
      <h2>Choose the users</h2>
      {narrow ? (
        <div class="alert is-info">
          <Icon name="info" />
          <div>
            <p>This small window closes when you click elsewhere. Choosing from the list is done in a tab.</p>
            <button type="button" class="primary" onClick={() => void openInTab(portalTab.value?.tab ?? null)}>
              <Icon name="tab" />
              Continue in a tab
            </button>
          </div>
        </div>
      ) : (
        <fieldset class="ways">
          <legend class="unseen">How to choose</legend>
          <label>
            <input type="radio" name="way" checked={way.value === "file"} onChange={() => (way.value = "file")} />
            <span>
              <Icon name="file" />
              From a plan file
            </span>
          </label>
          <label>
            <input type="radio" name="way" checked={way.value === "list"} onChange={() => (way.value = "list")} />
            <span>
              <Icon name="search" />
              From the list of users
            </span>
          </label>
        </fieldset>
      )}
      {narrow || way.value === "file" ? <PlanText /> : <PickUsers />}
    </section>
  );
}
