import { fetchTotals } from "../../api/licenses.ts";
import { labels } from "../../labels/labels.ts";
import { knobs } from "../../settings.ts";
import { make } from "../parts/make.ts";
import { section } from "../parts/section.ts";
import { jss } from "../parts/style.ts";
import { tabs } from "../parts/tabs.ts";
import { groupsSection } from "./groups-section.ts";
import { usersSection } from "./users-section.ts";

export function licensesPage(): Node {
  const plain = (text: string) => () => make("p", {}, text);
  return make(
    "div",
    {},
    make("h1", {}, labels.licenses),
    tabs([
      [labels.users, usersTab],
      [labels.robotsAndServices, plain(labels.runtimes)],
      [labels.consumables, plain(labels.units)],
    ]),
  );
}

function usersTab(): Node {
  const cards = make("div", { class: jss.cards });
  const written = () => showTotals(cards);
  written();
  if (knobs["user-license-management"] === "off") return cards;
  return make(
    "div",
    {},
    cards,
    section(labels.toUsers, "button", () => usersSection(written)),
    section(labels.toGroups, "div", () => groupsSection(written)),
  );
}

function showTotals(cards: HTMLElement): void {
  fetchTotals()
    .then((totals) => {
      const made = totals.map(({ name, allocated, total }) =>
        make(
          "div",
          { class: jss.card },
          make("div", { class: jss.strong }, name),
          make("progress", { value: String(allocated), max: String(Math.max(1, total)) }),
          make("div", { class: jss.faint }, `${allocated} ${labels.of} ${total} ${labels.allocated}`),
        ),
      );
      cards.replaceChildren(...made);
    })
    .catch(() => cards.replaceChildren());
}
