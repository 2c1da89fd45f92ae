import type { AccountGroupRow } from "../../../replies.ts";
import { deleteGroup, fetchAccountGroups, fetchAccounts, fetchRobots } from "../../api/accounts.ts";
import { messageOf } from "../../api/call.ts";
import { accountsTitle, labels } from "../../labels/labels.ts";
import { dateText } from "../../parts/date-text.ts";
import { knobs } from "../../settings.ts";
import { groupName } from "../parts/group-name.ts";
import { listView } from "../parts/list-view.ts";
import { make } from "../parts/make.ts";
import { say } from "../parts/message.ts";
import { person } from "../parts/person.ts";
import { ask } from "../parts/question.ts";
import { rowIcon } from "../parts/row-icon.ts";
import { tabs } from "../parts/tabs.ts";
import { openEditGroupPanel } from "./edit-group-panel.ts";

export function accountsPage(): Node {
  return make(
    "div",
    {},
    make("h1", {}, accountsTitle),
    tabs([
      [labels.users, usersList],
      [labels.groups, groupsList],
      [labels.robotAccounts, robotsList],
    ]),
  );
}

const usersList = (): Node =>
  listView({
    columns: [labels.name, labels.source, labels.lastActive],
    fetchPage: fetchAccounts,
    cells: (row) => [
      [person(row)],
      [row.kind === "local" ? labels.local : labels.directory],
      [row.pending ? labels.pending : dateText(row.lastInUse)],
    ],
    searchable: true,
  }).element;

const robotsList = (): Node =>
  listView({ columns: [labels.name, ""], fetchPage: fetchRobots, cells: ({ name }) => [[name], []], searchable: false })
    .element;

function groupsList(): Node {
  const written = () => {
    if (!knobs["no-refetch"]) list.refresh();
  };
  const remove = (row: AccountGroupRow) => {
    ask(labels.removeGroup, labels.remove, make("p", {}, row.name), () => {
      deleteGroup(row.id)
        .then(() => {
          say(labels.groupRemoved);
          written();
        })
        .catch((problem: unknown) => say(messageOf(problem)));
    });
  };
  const icons = (row: AccountGroupRow) => [
    rowIcon(labels.edit, "edit", () => openEditGroupPanel(row.id, written)),
    rowIcon(labels.remove, "bin", () => remove(row)),
  ];
  const list = listView({
    columns: [labels.name, labels.source, labels.members, labels.allocationRules, ""],
    fetchPage: fetchAccountGroups,
    cells: (row) => [
      [groupName(row.kind, row.name)],
      [row.kind === "directory" ? labels.directory : labels.local],
      [String(row.members ?? "")],
      [row.userBundleLicenses.join(", ")],
      row.kind === "local" ? icons(row) : [],
    ],
    searchable: true,
  });
  return list.element;
}
