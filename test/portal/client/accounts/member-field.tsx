import type { ReactElement } from "react";
import type { Member } from "../../replies.ts";
import { searchDirectory } from "../api/accounts.ts";
import { Picker } from "../parts/picker.tsx";
import { MemberChip } from "./member-chip.tsx";
import { memberKindText } from "./member-text.ts";

interface Props {
  readonly label: string;
  readonly members: Member[];
  readonly onChange: (members: Member[]) => void;
}

/** One chip for each member. */
export function MemberField({ label, members, onChange }: Props): ReactElement {
  return (
    <Picker
      label={label}
      picked={members}
      onChange={onChange}
      search={searchDirectory}
      about={(option) => option.email || memberKindText(option)}
      Chip={MemberChip}
    />
  );
}
