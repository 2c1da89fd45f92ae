import { Chip } from "@mui/material";
import type { ComponentProps, ReactElement } from "react";
import type { Member } from "../../replies.ts";
import { knobs } from "../settings.ts";
import { badgeOf } from "./member-text.ts";

interface Props {
  readonly of: Member;
  readonly chip: ComponentProps<typeof Chip>;
}

export function MemberChip({ of: member, chip }: Props): ReactElement {
  if (member.kind === "user" && knobs["person-cells"] === "cut-for-good")
    return <Chip {...chip} size="small" label={member.displayName} />;
  const { text, title } = badgeOf(member);
  return <Chip {...chip} size="small" label={text} title={title} />;
}
