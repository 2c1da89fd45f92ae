import { render } from "preact";
import { browser } from "../browser";
import { App } from "./app";
import { follow } from "./live";
import "./popup.css";
import "./pieces.css";
import "./rows.css";
import "./inventory.css";
import "./page-check.css";
import { askedTab, lost, now, state, view } from "./surface";
import { keepInStep } from "./sync";

async function tabOnScreen(): Promise<number | null> {
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id ?? null;
}

async function begin(root: HTMLElement): Promise<void> {
  const address = new URLSearchParams(location.search);
  view.value = address.get("view") === "tab" ? "tab" : "popup";
  document.documentElement.dataset["view"] = view.value;
  const named = Number(address.get("tab"));
  const onScreen = await tabOnScreen().catch(() => null);
  askedTab.value = named > 0 ? named : onScreen;
  render(<App />, root);
  keepInStep();
  await follow({
    tab: () => askedTab.value,
    onState: (said) => {
      lost.value = false;
      now.value = Date.now();
      state.value = said;
    },
    onLost: () => (lost.value = true),
  });
}

const root = document.getElementById("app");
if (root) void begin(root);
