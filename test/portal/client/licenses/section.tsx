import ExpandMore from "@mui/icons-material/ExpandMore";
import { Accordion, AccordionDetails, AccordionSummary, Typography } from "@mui/material";
import { type ReactElement, type ReactNode, useState } from "react";
import { knobs } from "../settings.ts";

interface Props {
  readonly title: string;
  /** The list; `refreshed` is to be called when its Refresh is pressed. */
  readonly children: (refreshed: () => void) => ReactNode;
}

/** Collapsed at first, unless told otherwise. */
export function Section({ title, children }: Props): ReactElement {
  const [open, setOpen] = useState(knobs.sections === "open");
  const refreshed = () => {
    if (knobs.sections === "recollapse") setOpen(false);
  };
  return (
    <Accordion
      disableGutters
      variant="outlined"
      expanded={open}
      onChange={(_event, expanded) => setOpen(expanded)}
      TransitionProps={{ unmountOnExit: knobs.sections === "unmounted" }}
      sx={{ "&:not(:last-of-type)": { mb: 1.5 }, "&::before": { display: "none" } }}
    >
      <AccordionSummary expandIcon={<ExpandMore />}>
        <Typography sx={{ fontWeight: 600 }}>{title}</Typography>
      </AccordionSummary>
      <AccordionDetails>{children(refreshed)}</AccordionDetails>
    </Accordion>
  );
}
