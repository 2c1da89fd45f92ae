import { Button, CircularProgress } from "@mui/material";
import type { ReactElement } from "react";
import { labels } from "../labels/labels.ts";
import { knobs } from "../settings.ts";

interface Props {
  readonly enabled: boolean;
  readonly saving: boolean;
  readonly onSave: () => void;
}

/** How it says that it cannot be pressed is a knob. */
export function SaveButton({ enabled, saving, onSave }: Props): ReactElement {
  const off = !enabled || saving;
  if (knobs["save-button"] === "aria")
    return (
      <Button
        variant="contained"
        aria-disabled={off}
        onClick={() => off || onSave()}
        sx={{ minWidth: 72, opacity: off ? 0.5 : 1 }}
      >
        {labels.save}
      </Button>
    );
  const spins = saving && knobs["save-button"] === "spinner";
  return (
    <Button variant="contained" onClick={onSave} disabled={off} sx={{ minWidth: 72 }}>
      {spins ? <CircularProgress size={18} color="inherit" /> : labels.save}
    </Button>
  );
}
