import { Checkbox, FormControlLabel, FormGroup } from "@mui/material";
import type { ReactElement } from "react";
import type { LicenseTotal } from "../../replies.ts";
import { labels } from "../labels/labels.ts";

export interface Ticks {
  readonly codes: ReadonlySet<string>;
  readonly external: boolean;
}

/** The external mark is a box of its own among the licenses. */
const externalCode = "external";

export function toggled({ codes, external }: Ticks, code: string): Ticks {
  if (code === externalCode) return { codes, external: !external };
  const changed = new Set(codes);
  if (!changed.delete(code)) changed.add(code);
  return { codes: changed, external };
}

interface Props {
  readonly licenses: readonly LicenseTotal[];
  readonly ticks: Ticks;
  readonly offersExternal?: boolean;
  readonly disabled: boolean;
  readonly onToggle: (code: string) => void;
}

export function LicenseBoxes({ licenses, ticks, offersExternal = false, disabled, onToggle }: Props): ReactElement {
  const box = (code: string, label: string, checked: boolean) => (
    <FormControlLabel
      key={code}
      label={label}
      disabled={disabled}
      control={<Checkbox size="small" checked={checked} onChange={() => onToggle(code)} />}
    />
  );
  return (
    <FormGroup sx={{ pl: 3.5, pt: 0.5 }}>
      {licenses.map(({ code, name }) => box(code, name, ticks.codes.has(code)))}
      {offersExternal && box(externalCode, labels.externalLicense, ticks.external)}
    </FormGroup>
  );
}
