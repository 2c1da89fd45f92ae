import type { GroupRow, InheritanceRow, Page } from "../../../replies.ts";
import { messageOf } from "../../api/call.ts";
import { fetchInheritance, releaseLicense } from "../../api/licenses.ts";
import { labels } from "../../labels/labels.ts";
import { dateText } from "../../parts/date-text.ts";
import { knobs, mayEdit } from "../../settings.ts";
import { button, make } from "../parts/make.ts";
import { say } from "../parts/message.ts";
import { turn } from "../parts/pager.ts";
import { person } from "../parts/person.ts";
import { ask } from "../parts/question.ts";
import { openPanel, type SidePanel } from "../parts/side-panel.ts";
import { jss } from "../parts/style.ts";

const perPage = 50;

/** Fifty at a time, between Previous and Next. */
export function openInheritancePanel(group: GroupRow, written: () => void): void {
  const panel = openPanel(labels.inheritanceTitle);
  const list = make("div");
  panel.content.append(make("div", { class: jss.strong }, group.name), list);
  let page = 0;
  let asked = 0;
  const show = ({ results, totalCount }: Page<InheritanceRow>): void => {
    const last = Math.max(0, Math.ceil(totalCount / perPage) - 1);
    if (page > last) {
      turnTo(last);
      return;
    }
    const lines = results.map((row) => entry(row, () => release(group.id, row, panel, released)));
    const first = page * perPage;
    const numbers = `${first + 1} - ${first + results.length} ${labels.of} ${totalCount}`;
    list.replaceChildren(
      ...(totalCount === 0 ? [labels.noInheritance] : lines),
      totalCount > perPage
        ? make(
            "div",
            { class: jss.pager },
            turn(labels.previous, page > 0, () => turnTo(page - 1)),
            numbers,
            turn(labels.next, page < last, () => turnTo(page + 1)),
          )
        : "",
    );
  };
  const read = () => {
    asked += 1;
    const mine = asked;
    fetchInheritance(group.id, page * perPage)
      .then((rows) => mine === asked && show(rows))
      .catch((problem: unknown) => panel.note(messageOf(problem)));
  };
  const turnTo = (to: number) => {
    page = to;
    if (!knobs["stale-rows"]) list.replaceChildren();
    read();
  };
  const released = () => {
    if (knobs["release-vanish"] === "at-once") read();
    written();
  };
  read();
}

function entry(row: InheritanceRow, onRelease: () => void): Node {
  const texts = make(
    "div",
    {},
    person(row),
    make("div", {}, row.userBundleLicenses.join(", ")),
    make("div", { class: jss.faint }, `${labels.lastInUse}: ${dateText(row.lastInUse)}`),
    row.orphan && make("div", { class: jss.faint }, labels.noLongerMember),
  );
  return make(
    "div",
    { class: jss.lease },
    texts,
    mayEdit && button(labels.releaseLicense, { class: jss.tool }, onRelease),
  );
}

function release(groupId: string, row: InheritanceRow, panel: SidePanel, released: () => void): void {
  const perform = () => {
    releaseLicense(groupId, row.id)
      .then(() => {
        say(labels.released);
        released();
      })
      .catch((problem: unknown) => {
        say(messageOf(problem));
        panel.note(knobs.toast === "none" ? messageOf(problem) : "");
      });
  };
  if (knobs["release-confirm"] === "none") perform();
  else ask(labels.releaseLicense, labels.release, person(row), perform);
}
