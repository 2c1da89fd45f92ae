import { Card, CardContent, LinearProgress, Stack, Typography } from "@mui/material";
import type { ReactElement } from "react";
import { labels } from "../labels/labels.ts";

/** What is not given to people. Bought amounts only; nothing to press. */
const allotments = {
  runtimes: [
    { name: "Production (Unattended) Robots", used: 34, total: 40 },
    { name: "NonProduction Robots", used: 6, total: 10 },
    { name: "Testing Robots", used: 3, total: 5 },
    { name: "Action Center - Multiuser", used: 0, total: 10 },
  ],
  units: [
    { name: "AI Units", used: 41_200, total: 120_000 },
    { name: "Robot Units", used: 8_750, total: 50_000 },
    { name: "Platform Units", used: 12_000, total: 60_000 },
  ],
} as const;

export function AllotmentCards({ kind }: { readonly kind: keyof typeof allotments }): ReactElement {
  const unit = kind === "runtimes" ? labels.runtimes : labels.units;
  return (
    <Stack spacing={1.5} sx={{ maxWidth: 640 }}>
      {allotments[kind].map(({ name, used, total }) => (
        <Card key={name} variant="outlined">
          <CardContent>
            <Typography variant="h3">{name}</Typography>
            <LinearProgress
              variant="determinate"
              value={(used / total) * 100}
              aria-label={name}
              sx={{ my: 1, height: 6, borderRadius: 3 }}
            />
            <Typography variant="caption" color="text.secondary">
              {`${used.toLocaleString("en-US")} ${labels.of} ${total.toLocaleString("en-US")} ${unit}`}
            </Typography>
          </CardContent>
        </Card>
      ))}
    </Stack>
  );
}
