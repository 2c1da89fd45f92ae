import { Box, Button, Typography } from "@mui/material";
import type { ReactElement } from "react";
import type { InheritanceRow } from "../../replies.ts";
import { labels, shownAs } from "../labels/labels.ts";
import { dateText } from "../parts/date-text.ts";
import { PersonCell } from "../parts/person-cell.tsx";
import { mayEdit } from "../settings.ts";

interface Props {
  readonly row: InheritanceRow;
  readonly onRelease: () => void;
}

export function InheritanceEntry({ row, onRelease }: Props): ReactElement {
  return (
    <Box sx={{ display: "flex", alignItems: "center", gap: 2, py: 1 }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <PersonCell person={row} />
        <Typography variant="body2">{row.userBundleLicenses.join(", ")}</Typography>
        <Typography variant="caption" color="text.secondary" component="div">
          {`${labels.lastInUse}: ${dateText(row.lastInUse)}`}
        </Typography>
        {row.orphan && (
          <Typography variant="caption" color="warning.main" component="div">
            {labels.noLongerMember}
          </Typography>
        )}
      </Box>
      {mayEdit && (
        <Button variant="text" onClick={onRelease}>
          {shownAs("button.Release license", labels.releaseLicense)}
        </Button>
      )}
    </Box>
  );
}
