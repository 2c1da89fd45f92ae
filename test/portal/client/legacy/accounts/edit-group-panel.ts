import type { GroupRecord, Member } from "../../../replies.ts";
import { changeOf } from "../../accounts/member-change.ts";
import { badgeOf, memberKindText } from "../../accounts/member-text.ts";
import { fetchGroup, saveGroup, searchDirectory } from "../../api/accounts.ts";
import { messageOf } from "../../api/call.ts";
import { labels } from "../../labels/labels.ts";
import { knobs } from "../../settings.ts";
import { make } from "../parts/make.ts";
import { peopleField } from "../parts/people-field.ts";
import { openPanel, type SidePanel } from "../parts/side-panel.ts";
import { jss } from "../parts/style.ts";

interface Draft {
  readonly name: string;
  readonly members: readonly Member[];
}

/** Save sends only who came and who went since the panel was opened. */
export function openEditGroupPanel(groupId: string, done: () => void): void {
  let read: GroupRecord | null = null;
  let draft = (): Draft => ({ name: "", members: [] });
  const work = async () => {
    const { name, members } = draft();
    if (read) await saveGroup(groupId, { name, ...changeOf(read.listed, members) });
  };
  const panel = openPanel(labels.editGroup, { work, told: labels.groupSaved, done });
  fetchGroup(groupId)
    .then((group) => {
      read = group;
      draft = fill(panel, group);
    })
    .catch((problem: unknown) => panel.note(messageOf(problem)));
}

function fill(panel: SidePanel, group: GroupRecord): () => Draft {
  const { listed } = group;
  const name = make("input", { type: "text", value: group.name, disabled: group.builtIn ? "" : false });
  const judge = () => {
    const { add, remove } = changeOf(listed, field.picked());
    const changed = name.value !== group.name || add.length > 0 || remove.length > 0;
    panel.allow(changed || !knobs["save-needs-change"]);
  };
  const field = peopleField<Member>({
    label: labels.addNames,
    picked: listed,
    search: searchDirectory,
    about: (option) => option.email || memberKindText(option),
    chip: badgeOf,
    onChange: () => judge(),
  });
  const count = listed.length === 1 ? labels.oneMember : `${listed.length} ${labels.manyMembers}`;
  panel.content.append(
    make("div", { class: jss.strong }, group.name),
    make("div", { class: jss.faint }, count),
    make("label", { class: jss.choice }, `${labels.name} `, name),
    field.element,
  );
  name.addEventListener("input", judge);
  judge();
  return () => ({ name: name.value, members: field.picked() });
}
