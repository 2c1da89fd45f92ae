import type { ComponentChild } from "preact";
import { Icon, type IconName } from "./icon";
import { openInTab } from "./open-in-tab";
import { PickGroups } from "./pick-groups";
import { PickUsers } from "./pick-users";
import { PlanText } from "./plan-text";
import { SayGoal } from "./say-goal";
import { portalTab, view } from "./surface";
import { type Way, way } from "./way";

const ways: readonly (readonly [Way, IconName, string])[] = [
  ["file", "file", "From a plan file"],
  ["list", "search", "From the list of users"],
  ["groups", "people", "From the list of groups"],
  ["goal", "goal", "Say what should be true"],
];

const views: Record<Way, () => ComponentChild> = {
  file: () => <PlanText />,
  list: () => <PickUsers />,
  groups: () => <PickGroups />,
  goal: () => <SayGoal />,
};

/** Four ways to say what is to be done: a plan file, users or groups from what was read, or a goal. */
export function Choose() {
  const narrow = view.value === "popup";
  return (
    <section class="card">
      <h2>Choose what to do</h2>
      {narrow ? (
        <div class="alert is-info">
          <Icon name="info" />
          <div>
            <p>
              This small window closes when you click elsewhere. Choosing from the lists, and saying what should be
              true, is done in a tab.
            </p>
            <button type="button" class="primary" onClick={() => void openInTab(portalTab.value?.tab ?? null)}>
              <Icon name="tab" />
              Continue in a tab
            </button>
          </div>
        </div>
      ) : (
        <fieldset class="ways">
          <legend class="unseen">How to choose</legend>
          {ways.map(([value, icon, name]) => (
            <label key={value}>
              <input type="radio" name="way" checked={way.value === value} onChange={() => (way.value = value)} />
              <span>
                <Icon name={icon} />
                {name}
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {narrow ? <PlanText /> : views[way.value]()}
    </section>
  );
}
