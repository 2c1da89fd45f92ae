import { Alert, Box } from "@mui/material";
import type { ReactElement, ReactNode } from "react";
import { labels } from "../labels/labels.ts";
import type { Route } from "../route.ts";
import { knobs, settings } from "../settings.ts";
import { AdminPanel } from "./admin-panel.tsx";
import { Header } from "./header.tsx";
import { Rail } from "./rail.tsx";

interface Props {
  readonly route: Route;
  readonly filled: boolean;
  readonly children: ReactNode;
}

export function Shell({ route, filled, children }: Props): ReactElement {
  const inAdmin = route.page !== "home";
  return (
    <Box sx={{ height: "100%", display: "flex", flexDirection: "column" }}>
      <Header />
      <Box sx={{ flex: 1, minHeight: 0, display: "flex" }}>
        <Rail inAdmin={inAdmin} />
        {filled && inAdmin && <AdminPanel route={route} />}
        <Box component="main" sx={{ flex: 1, minWidth: 0, overflowY: "auto", bgcolor: "background.default", p: 3 }}>
          {filled && <Banners />}
          {children}
        </Box>
      </Box>
    </Box>
  );
}

function Banners(): ReactElement {
  return (
    <>
      {settings.overAllocated.length > 0 && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {`${labels.overAllocatedBanner} ${settings.overAllocated.join(", ")}`}
        </Alert>
      )}
      {knobs["license-migration"] && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {labels.migrationRunning}
        </Alert>
      )}
    </>
  );
}
