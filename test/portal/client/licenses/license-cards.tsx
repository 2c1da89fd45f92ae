import { Box, Card, CardContent, LinearProgress, Tooltip, Typography } from "@mui/material";
import type { ReactElement } from "react";
import type { LicenseTotal } from "../../replies.ts";
import { labels } from "../labels/labels.ts";
import { Placeholder } from "../parts/skeleton.tsx";

export function LicenseCards({ totals }: { readonly totals: readonly LicenseTotal[] | null }): ReactElement {
  return (
    <Box sx={{ display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(290px, 1fr))", gap: 1.5, mb: 3 }}>
      {totals ? totals.map((total) => <LicenseCard key={total.code} total={total} />) : <Placeholder />}
    </Box>
  );
}

function LicenseCard({ total: { name, allocated, total } }: { readonly total: LicenseTotal }): ReactElement {
  const share = total === 0 ? 100 : Math.min(100, (allocated / total) * 100);
  const text = `${allocated} ${labels.of} ${total} ${labels.allocated}`;
  return (
    <Card variant="outlined">
      <CardContent sx={{ p: 2, "&:last-child": { pb: 2 } }}>
        <Typography variant="body2" noWrap sx={{ fontWeight: 600, mb: 1 }}>
          {name}
        </Typography>
        <Tooltip title={text}>
          <LinearProgress
            variant="determinate"
            value={share}
            color={allocated > total ? "warning" : "primary"}
            aria-label={name}
            sx={{ height: 6, borderRadius: 3, mb: 1 }}
          />
        </Tooltip>
        <Typography variant="caption" color="text.secondary">
          {text}
        </Typography>
      </CardContent>
    </Card>
  );
}
