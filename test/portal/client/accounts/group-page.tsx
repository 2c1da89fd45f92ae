import { Alert, Paper, Tab, Tabs, Typography } from "@mui/material";
import { type ReactElement, useEffect, useState } from "react";
import type { AccountGroupRow } from "../../replies.ts";
import { fetchGroupProfile } from "../api/accounts.ts";
import { messageOf } from "../api/call.ts";
import { accountsTitle, labels } from "../labels/labels.ts";
import { groupKindText } from "../parts/group-kind.ts";
import { PageTitle } from "../parts/page-title.tsx";
import { Placeholder } from "../parts/skeleton.tsx";
import { GroupMembers } from "./group-members.tsx";

/** Second generation: a page for each group. */
export function GroupPage({ groupId }: { readonly groupId: string }): ReactElement {
  const [group, setGroup] = useState<AccountGroupRow | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [tab, setTab] = useState(0);
  useEffect(() => {
    fetchGroupProfile(groupId)
      .then(setGroup)
      .catch((problem: unknown) => setError(messageOf(problem)));
  }, [groupId]);
  if (error) return <Alert severity="error">{error}</Alert>;
  if (!group) return <Placeholder />;
  return (
    <>
      <PageTitle title={group.name} path={[labels.admin, accountsTitle, groupKindText(group.kind)]} />
      <Tabs
        value={tab}
        onChange={(_event, chosen: number) => setTab(chosen)}
        sx={{ mb: 2, borderBottom: 1, borderColor: "divider" }}
      >
        <Tab label={labels.members} />
        <Tab label={labels.licenses} />
        <Tab label={labels.access} />
        <Tab label={labels.groupInfo} />
      </Tabs>
      <Paper variant="outlined" sx={{ p: 2 }}>
        {tab === 0 && <MembersTab group={group} />}
        {tab === 1 && <Typography>{group.userBundleLicenses.join(", ") || labels.noLicense}</Typography>}
        {tab === 2 && <Typography>{labels.none}</Typography>}
        {tab === 3 && <Typography>{`${labels.name}: ${group.name} (${groupKindText(group.kind)})`}</Typography>}
      </Paper>
    </>
  );
}

function MembersTab({ group }: { readonly group: AccountGroupRow }): ReactElement {
  if (group.kind === "everyone") return <Typography>{labels.membersHidden}</Typography>;
  if (group.kind === "directory") return <Typography>{labels.membersElsewhere}</Typography>;
  return <GroupMembers group={group} />;
}
