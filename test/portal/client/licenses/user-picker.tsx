import type { ReactElement } from "react";
import type { AccountRow } from "../../replies.ts";
import { searchAccounts } from "../api/accounts.ts";
import { labels } from "../labels/labels.ts";
import { Picker } from "../parts/picker.tsx";

interface Props {
  readonly users: AccountRow[];
  readonly onChange: (users: AccountRow[]) => void;
}

/** Offers everybody: what becomes of those who have a row is for the server to say. */
export function UserPicker({ users, onChange }: Props): ReactElement {
  return (
    <Picker
      label={labels.addUsers}
      picked={users}
      onChange={onChange}
      search={searchAccounts}
      about={({ email }) => email}
    />
  );
}
