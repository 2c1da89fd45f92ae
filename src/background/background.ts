import { browser, type Runtime } from "../browser";
import { pageAnswers, surfaceAnswers } from "./answers";
import { appState, tabsMoved } from "./app-state";
import { recover, thawed } from "./coordinator";
import { answerAtDoor } from "./door";
import { keepFromPages } from "./keep-from-pages";
import { followTab } from "./lanes";
import { followPermissions } from "./portal-permissions";
import { isFrozen } from "./silent-tab";
import { changed, isOwnPage, tell } from "./surface";

// Every listener stands at the top level: the browser wakes a dead worker only for those it knew of.
browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
  answerAtDoor({ surface: surfaceAnswers, page: pageAnswers }, message, sender),
);

browser.runtime.onConnect.addListener((port) => {
  if (port.name === "surface" && isOwnPage(port.sender)) tell(port, () => appState(null));
});

browser.alarms.onAlarm.addListener(() => {
  void recover();
});

browser.tabs.onUpdated.addListener((tab, change) => {
  if ("frozen" in change && !isFrozen(change)) void thawed(tab);
  if (change.status !== "complete" && change.url === undefined) return;
  tabsMoved();
  changed();
});

browser.tabs.onReplaced.addListener((added, removed) => {
  void followTab(added, removed);
});

browser.tabs.onRemoved.addListener(() => {
  tabsMoved();
  changed();
});

browser.permissions.onAdded.addListener(permissionsMoved);
browser.permissions.onRemoved.addListener(permissionsMoved);

void keepFromPages();
void recover();
void followPermissions();

/** What an admin allows or takes back, here or in the browser's own settings, holds at once. */
function permissionsMoved(): void {
  void followPermissions().then(() => {
    tabsMoved();
    changed();
  });
}
