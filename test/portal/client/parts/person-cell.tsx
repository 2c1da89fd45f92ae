import WarningAmber from "@mui/icons-material/WarningAmber";
import { Box, Tooltip, Typography } from "@mui/material";
import type { ReactElement } from "react";
import type { Person } from "../../replies.ts";
import { labels } from "../labels/labels.ts";
import { CutText } from "./cut-text.tsx";

interface Props {
  readonly person: Person;
  readonly overAllocated?: boolean;
}

/** An orphan has neither name nor e-mail; its id is all there is. */
export function PersonCell({ person, overAllocated = false }: Props): ReactElement {
  return (
    <Box sx={{ minWidth: 0 }}>
      <Box sx={{ display: "flex", alignItems: "center", gap: 0.75 }}>
        <Typography variant="body2" noWrap sx={{ fontWeight: 600 }}>
          <CutText text={person.displayName || person.id} of="name" />
        </Typography>
        {overAllocated && <OverAllocatedIcon />}
      </Box>
      <Typography variant="caption" color="text.secondary" noWrap component="div">
        <CutText text={person.email} of="email" />
      </Typography>
    </Box>
  );
}

export function OverAllocatedIcon(): ReactElement {
  return (
    <Tooltip title={labels.overAllocated}>
      <WarningAmber color="warning" fontSize="inherit" />
    </Tooltip>
  );
}
