import type { ISuggestValueData } from "@uipath/angular/components/ui-suggest";
import type { Member } from "../../../replies.ts";
import { badgeOf } from "../../accounts/member-text.ts";

/** A member as a chip; what is only told of it stands in its tooltip. */
export function memberEntry(member: Member): ISuggestValueData<Member> {
  const { text, title } = badgeOf(member);
  return { id: member.id, text, data: member, ...(title !== undefined && { tooltip: title }) };
}
