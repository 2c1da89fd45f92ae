import { messageOf } from "../../api/call.ts";
import { dropDirect, fetchUserRows } from "../../api/licenses.ts";
import { labels } from "../../labels/labels.ts";
import { dateText } from "../../parts/date-text.ts";
import { knobs, mayEdit } from "../../settings.ts";
import { listView } from "../parts/list-view.ts";
import { button, type Child } from "../parts/make.ts";
import { say } from "../parts/message.ts";
import { person } from "../parts/person.ts";
import { rowIcon } from "../parts/row-icon.ts";
import { jss } from "../parts/style.ts";
import { openAllocatePanel } from "./allocate-panel.ts";
import { openEditPanel } from "./edit-panel.ts";

export function usersSection(onWritten: () => void): Node {
  const written = () => {
    onWritten();
    if (!knobs["no-refetch"]) list.refresh();
  };
  const remove = (id: string) => {
    dropDirect(id)
      .then(() => {
        say(labels.removed);
        written();
      })
      .catch((problem: unknown) => say(messageOf(problem)));
  };
  const icons = (id: string): Child[] => [
    rowIcon(labels.editAllocation, "edit", () => openEditPanel(id, written)),
    rowIcon(labels.remove, "bin", () => remove(id)),
  ];
  const list = listView({
    columns: [labels.name, labels.licenses, labels.lastInUse, ""],
    fetchPage: fetchUserRows,
    cells: (row) => [
      [person(row, row.overAllocated)],
      [row.userBundleLicenses.join(", ") || labels.noLicense],
      [dateText(row.lastInUse)],
      mayEdit ? icons(row.id) : [],
    ],
    searchable: true,
    tools: [
      mayEdit && button(labels.allocateLicenses, { class: jss.tool }, () => openAllocatePanel(written)),
      button(labels.refresh, { class: jss.tool }, () => list.refresh()),
    ],
  });
  return list.element;
}
