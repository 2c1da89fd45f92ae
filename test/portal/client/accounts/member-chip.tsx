import { Chip } from "@mui/material";
import type { ComponentProps, ReactElement } from "react";
import type { Member } from "../../replies.ts";
import { labels } from "../labels/labels.ts";
import { knobs } from "../settings.ts";

interface Props {
  readonly of: Member;
  readonly chip: ComponentProps<typeof Chip>;
}

/** How much a chip tells of a person is a knob; of a robot or a directory group it is the name, with the kind as title. */
export function MemberChip({ of: member, chip }: Props): ReactElement {
  const { displayName, email } = member;
  if (member.kind !== "user") return <Chip {...chip} size="small" label={displayName} title={memberKindText(member)} />;
  switch (knobs["member-chips"]) {
    case "email":
      return <Chip {...chip} size="small" label={`${displayName} (${email})`} />;
    case "title":
      return <Chip {...chip} size="small" label={displayName} title={email} />;
    case "name":
      return <Chip {...chip} size="small" label={displayName} />;
  }
}

export function memberKindText({ kind }: Pick<Member, "kind">): string {
  if (kind === "robot") return labels.robotAccount;
  return kind === "group" ? labels.directoryGroup : labels.user;
}
