import { chooseTab } from "./actions";
import { Icon } from "./icon";
import { Logo } from "./logo";
import { openInTab } from "./open-in-tab";
import { organization, phase, portalTab, settingsOpen, state, view } from "./surface";

/** Which organization this is about, large: a cleanup in the wrong one is the worst mistake there is. */
export function Header() {
  const name = organization.value;
  const address = portalTab.value?.reading?.portal ?? "";
  const tabs = state.value?.tabs ?? [];
  const at = phase.value;
  // A paused run may go on in another tab: then the old one lets go of it first.
  const busy = at === "running" || at === "stopping" || at === "pausing";
  return (
    <header>
      <Logo />
      <div class="title">
        <h1>
          <span class={name ? "product small" : "product"}>License Sweep</span>
          {name && <span class="organization">{name}</span>}
        </h1>
        {address && name && view.value === "tab" && <p class="address">{address}</p>}
      </div>
      {tabs.length > 1 && !busy && (
        <label class="which-tab">
          <span class={view.value === "popup" ? "unseen" : ""}>Portal tab</span>
          <select
            value={String(portalTab.value?.tab ?? "")}
            onChange={(event) => void chooseTab(Number(event.currentTarget.value))}
          >
            {tabs.map(({ tab, title, reading }) => (
              <option key={tab} value={String(tab)}>
                {reading?.organization ? `${reading.organization} – ${title}` : title || `Tab ${tab}`}
              </option>
            ))}
          </select>
        </label>
      )}
      <button
        type="button"
        class="plain"
        aria-label="Settings"
        title="Settings"
        disabled={!state.value}
        onClick={() => (settingsOpen.value = true)}
      >
        <Icon name="gear" />
      </button>
      {view.value === "popup" && (
        <button
          type="button"
          class="plain"
          aria-label="Open in a tab"
          title="Open in a tab"
          onClick={() => void openInTab(portalTab.value?.tab ?? null)}
        >
          <Icon name="tab" />
        </button>
      )}
    </header>
  );
}
