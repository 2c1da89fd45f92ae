import type { UserRecord } from "../../../replies.ts";
import { messageOf } from "../../api/call.ts";
import { dropDirect, fetchUserRecord, saveDirect } from "../../api/licenses.ts";
import { labels } from "../../labels/labels.ts";
import { sameTicks, type Ticks } from "../../licenses/ticks.ts";
import { knobs } from "../../settings.ts";
import { Boxes } from "../parts/boxes.ts";
import { make } from "../parts/make.ts";
import { openPanel, type SidePanel } from "../parts/side-panel.ts";
import { jss } from "../parts/style.ts";

export function openEditPanel(userId: string, done: () => void): void {
  const boxes = new Boxes();
  const group = way();
  const user = way();
  const work = () => {
    const { codes, external } = boxes.ticks;
    return user.checked ? saveDirect([userId], [...codes], external) : dropDirect(userId);
  };
  const panel = openPanel(labels.editAllocationTitle, { work, told: labels.saved, done });
  fetchUserRecord(userId)
    .then((record) => fill(panel, boxes, record, group, user))
    .catch((problem: unknown) => panel.note(messageOf(problem)));
}

const way = (): HTMLInputElement => make("input", { type: "radio", name: "way" });

function fill(
  panel: SidePanel,
  boxes: Boxes,
  record: UserRecord,
  group: HTMLInputElement,
  user: HTMLInputElement,
): void {
  let stored: Ticks | null = null;
  (record.direct ? user : group).checked = true;
  panel.content.append(
    make("div", { class: jss.strong }, record.displayName || record.id),
    make("div", { class: jss.faint }, record.email),
    make("label", { class: jss.choice }, group, labels.useGroupRule),
    make("label", { class: jss.choice }, user, labels.allocateToUser),
    boxes.element,
  );
  const judge = () => {
    const direct = user.checked;
    boxes.lock(!direct);
    const changed = direct !== record.direct || (direct && stored !== null && !sameTicks(boxes.ticks, stored));
    const refused = direct && boxes.ticks.codes.size === 0 && knobs["empty-save"] === "refused";
    panel.allow((changed || !knobs["save-needs-change"]) && !refused);
  };
  panel.content.addEventListener("change", judge);
  // What is ticked comes last, over whatever was pressed before.
  boxes.arrive(record.availableUserBundles, () => {
    if (record.useExternalLicense) boxes.addExternal();
    stored = { codes: new Set(record.allocatedUserBundles), external: record.useExternalLicense };
    boxes.tick(stored);
    judge();
  });
  judge();
}
