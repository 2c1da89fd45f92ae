import { searchAccounts } from "../../api/accounts.ts";
import { messageOf } from "../../api/call.ts";
import { allocateToNewUsers, fetchTotals } from "../../api/licenses.ts";
import { labels } from "../../labels/labels.ts";
import { knobs } from "../../settings.ts";
import { Boxes } from "../parts/boxes.ts";
import { make } from "../parts/make.ts";
import { peopleField } from "../parts/people-field.ts";
import { openPanel } from "../parts/side-panel.ts";
import { jss } from "../parts/style.ts";

export function openAllocatePanel(done: () => void): void {
  const boxes = new Boxes();
  const judge = () => {
    const enough = boxes.ticks.codes.size > 0 || knobs["empty-save"] === "allowed";
    panel.allow(users.picked().length > 0 && enough);
  };
  const users = peopleField({
    label: labels.addUsers,
    picked: [],
    search: searchAccounts,
    about: ({ email }) => email,
    chip: ({ displayName }) => ({ text: displayName }),
    onChange: () => judge(),
  });
  const work = () => {
    const ids = users.picked().map(({ id }) => id);
    return allocateToNewUsers(ids, [...boxes.ticks.codes]);
  };
  const panel = openPanel(labels.allocateLicenses, { work, told: labels.saved, done });
  panel.content.append(users.element, make("div", { class: jss.strong }, labels.licenses), boxes.element);
  panel.content.addEventListener("change", judge);
  fetchTotals()
    .then((licenses) => boxes.arrive(licenses, judge))
    .catch((problem: unknown) => panel.note(messageOf(problem)));
}
