import type { GroupRow } from "../../../replies.ts";
import { fetchGroupRows } from "../../api/licenses.ts";
import { labels } from "../../labels/labels.ts";
import { knobs, mayEdit } from "../../settings.ts";
import { groupName } from "../parts/group-name.ts";
import { listView } from "../parts/list-view.ts";
import { button } from "../parts/make.ts";
import { rowIcon } from "../parts/row-icon.ts";
import { jss } from "../parts/style.ts";
import { openInheritancePanel } from "./inheritance-panel.ts";
import { openRulePanel } from "./rule-panel.ts";

export function groupsSection(onWritten: () => void): Node {
  const written = () => {
    onWritten();
    if (!knobs["no-refetch"]) list.refresh();
  };
  const list = listView({
    columns: [labels.name, labels.licenses, ""],
    fetchPage: fetchGroupRows,
    cells: (row) => [
      [groupName(row.kind, row.name)],
      [licensesOf(row)],
      [
        mayEdit && rowIcon(labels.editRule, "edit", () => openRulePanel(row.id, written)),
        rowIcon(labels.inheritance, "people", () => openInheritancePanel(row, written)),
      ],
    ],
    searchable: true,
    tools: [
      mayEdit && button(labels.createRule, { class: jss.tool, disabled: "" }, () => undefined),
      button(labels.refresh, { class: jss.tool }, () => list.refresh()),
    ],
  });
  return list.element;
}

function licensesOf({ userBundleLicenses, quotas }: GroupRow): string {
  const quota = new Map(quotas.map(({ name, limit, used }) => [name, ` (${used}/${limit} ${labels.used})`]));
  return userBundleLicenses.map((name) => `${name}${quota.get(name) ?? ""}`).join(", ") || labels.noLicense;
}
