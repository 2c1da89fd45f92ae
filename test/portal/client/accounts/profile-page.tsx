import { Alert, Box, Chip, Paper, Tab, Tabs, Typography } from "@mui/material";
import { type ReactElement, useEffect, useState } from "react";
import type { Profile } from "../../replies.ts";
import { fetchProfile } from "../api/accounts.ts";
import { messageOf } from "../api/call.ts";
import { accountsTitle, labels } from "../labels/labels.ts";
import { PageTitle } from "../parts/page-title.tsx";
import { Placeholder } from "../parts/skeleton.tsx";

/** A lookalike: one person's licenses, on a tab of the same name. */
export function ProfilePage({ userId }: { readonly userId: string }): ReactElement {
  const [profile, setProfile] = useState<Profile | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [tab, setTab] = useState(0);
  useEffect(() => {
    fetchProfile(userId)
      .then(setProfile)
      .catch((problem: unknown) => setError(messageOf(problem)));
  }, [userId]);
  if (error) return <Alert severity="error">{error}</Alert>;
  if (!profile) return <Placeholder />;
  return (
    <>
      <PageTitle title={profile.displayName} path={[labels.admin, accountsTitle, profile.email]} />
      <Tabs
        value={tab}
        onChange={(_event, chosen: number) => setTab(chosen)}
        sx={{ mb: 2, borderBottom: 1, borderColor: "divider" }}
      >
        <Tab label={labels.groupMemberships} />
        <Tab label={labels.licenses} />
      </Tabs>
      <Paper variant="outlined" sx={{ p: 2 }}>
        {tab === 0 && <ChipList texts={profile.groups} />}
        {tab === 1 && <ProfileLicenses profile={profile} />}
      </Paper>
    </>
  );
}

function ProfileLicenses({ profile }: { readonly profile: Profile }): ReactElement {
  return (
    <>
      <Typography variant="h3">{labels.direct}</Typography>
      {profile.directLicenses ? (
        <ChipList texts={profile.directLicenses.length > 0 ? profile.directLicenses : [labels.noLicense]} />
      ) : (
        <Typography variant="body2" sx={{ mb: 2 }}>
          {labels.nothingDirect}
        </Typography>
      )}
      {profile.inheritedLicenses.map(({ group, licenses }) => (
        <div key={group}>
          <Typography variant="h3">{group}</Typography>
          <ChipList texts={licenses} />
        </div>
      ))}
    </>
  );
}

function ChipList({ texts }: { readonly texts: readonly string[] }): ReactElement {
  return (
    <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, mt: 1, mb: 2 }}>
      {texts.length > 0 ? texts.map((text) => <Chip key={text} label={text} variant="outlined" />) : labels.none}
    </Box>
  );
}
