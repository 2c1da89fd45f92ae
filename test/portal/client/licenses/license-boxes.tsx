import { Checkbox, FormControlLabel, FormGroup } from "@mui/material";
import { Fragment, type ReactElement, type ReactNode } from "react";
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
  /** What stands below a box. */
  readonly below?: (license: LicenseTotal) => ReactNode;
}

export function LicenseBoxes(props: Props): ReactElement {
  const { licenses, ticks, offersExternal = false, disabled, onToggle, below } = props;
  const box = (code: string, label: string, checked: boolean) => (
    <FormControlLabel
      label={label}
      disabled={disabled}
      control={<Checkbox size="small" checked={checked} onChange={() => onToggle(code)} />}
    />
  );
  return (
    <FormGroup sx={{ pl: 3.5, pt: 0.5 }}>
      {licenses.map((license) => (
        <Fragment key={license.code}>
          {box(license.code, license.name, ticks.codes.has(license.code))}
          {below?.(license)}
        </Fragment>
      ))}
      {offersExternal && box(externalCode, labels.externalLicense, ticks.external)}
    </FormGroup>
  );
}
