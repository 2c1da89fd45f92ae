import { FormGroup } from "@mui/material";
import { Fragment, type ReactElement, type ReactNode } from "react";
import type { LicenseTotal } from "../../replies.ts";
import { labels } from "../labels/labels.ts";
import { LicenseBox } from "../parts/license-box.tsx";
import { knobs } from "../settings.ts";
import { externalCode, type Ticks } from "./ticks.ts";

export { type Ticks, toggled } from "./ticks.ts";

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
  const last = licenses.at(-1)?.code;
  const box = (code: string, label: string, checked: boolean) => (
    <LicenseBox
      label={label}
      checked={checked}
      mixed={knobs["mixed-box"] && code === last}
      disabled={disabled}
      onToggle={() => onToggle(code)}
    />
  );
  return (
    <FormGroup sx={{ pl: 3.5, pt: 0.5 }}>
      {licenses.map((license) => (
        <Fragment key={license.code}>
          {box(license.code, textOf(license), ticks.codes.has(license.code))}
          {below?.(license)}
        </Fragment>
      ))}
      {offersExternal && box(externalCode, labels.externalLicense, ticks.external)}
    </FormGroup>
  );
}

function textOf({ name, allocated, total }: LicenseTotal): string {
  return knobs["box-labels"] === "counts" ? `${name} (${allocated} ${labels.of} ${total})` : name;
}
