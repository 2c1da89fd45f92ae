import ExpandMore from "@mui/icons-material/ExpandMore";
import { Accordion, AccordionDetails, AccordionSummary, Typography } from "@mui/material";
import type { ReactElement, ReactNode } from "react";

/** Collapsed at first; what is inside stays in the page, out of sight. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  return (
    <Accordion
      disableGutters
      variant="outlined"
      sx={{ "&:not(:last-of-type)": { mb: 1.5 }, "&::before": { display: "none" } }}
    >
      <AccordionSummary expandIcon={<ExpandMore />}>
        <Typography sx={{ fontWeight: 600 }}>{title}</Typography>
      </AccordionSummary>
      <AccordionDetails>{children}</AccordionDetails>
    </Accordion>
  );
}
