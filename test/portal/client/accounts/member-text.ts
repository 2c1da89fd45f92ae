import type { Member } from "../../replies.ts";
import { labels } from "../labels/labels.ts";
import { knobs } from "../settings.ts";

export function memberKindText({ kind }: Pick<Member, "kind">): string {
  if (kind === "robot") return labels.robotAccount;
  return kind === "group" ? labels.directoryGroup : labels.user;
}

/** How much a chip tells of a person is a knob; of a robot or a directory group it is the name, with the kind as title. */
export function badgeOf(member: Member): { readonly text: string; readonly title?: string } {
  const { displayName, email } = member;
  if (member.kind !== "user") return { text: displayName, title: memberKindText(member) };
  switch (knobs["member-chips"]) {
    case "email":
      return { text: `${displayName} (${email})` };
    case "title":
      return { text: displayName, title: email };
    case "name":
      return { text: displayName };
  }
}
