import { TextField } from "@mui/material";
import type { ReactElement } from "react";
import { labels } from "../labels/labels.ts";

interface Props {
  readonly license: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** Every one of them reads "Quota"; only the accessible name says of what. */
export function QuotaField({ license, value, onChange }: Props): ReactElement {
  return (
    <TextField
      type="number"
      size="small"
      label={labels.quota}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      inputProps={{ min: 1, "aria-label": `${labels.quotaFor} ${license}` }}
      sx={{ width: 120, ml: 3.75, mt: 0.5, mb: 1 }}
    />
  );
}
