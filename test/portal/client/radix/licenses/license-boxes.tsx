import * as Checkbox from "@radix-ui/react-checkbox";
import { Fragment, type ReactElement, type ReactNode, useId } from "react";
import type { LicenseTotal } from "../../../replies.ts";
import { labels } from "../../labels/labels.ts";
import { externalCode, type Ticks } from "../../licenses/ticks.ts";
import { Icon } from "../parts/icon.tsx";

interface Props {
  readonly licenses: readonly LicenseTotal[];
  readonly ticks: Ticks;
  readonly offersExternal?: boolean;
  readonly disabled?: boolean;
  readonly onToggle: (code: string) => void;
  /** What stands below a box. */
  readonly below?: (license: LicenseTotal) => ReactNode;
}

export function LicenseBoxes(props: Props): ReactElement {
  const { licenses, ticks, offersExternal = false, disabled = false, onToggle, below } = props;
  return (
    <div>
      {licenses.map((license) => (
        <Fragment key={license.code}>
          <Box
            label={license.name}
            checked={ticks.codes.has(license.code)}
            disabled={disabled}
            onToggle={() => onToggle(license.code)}
          />
          {below?.(license)}
        </Fragment>
      ))}
      {offersExternal && (
        <Box
          label={labels.externalLicense}
          checked={ticks.external}
          disabled={disabled}
          onToggle={() => onToggle(externalCode)}
        />
      )}
    </div>
  );
}

interface BoxProps {
  readonly label: string;
  readonly checked: boolean;
  readonly disabled: boolean;
  readonly onToggle: () => void;
}

function Box({ label, checked, disabled, onToggle }: BoxProps): ReactElement {
  const id = useId();
  return (
    <div className="choice">
      <Checkbox.Root id={id} checked={checked} disabled={disabled} onCheckedChange={onToggle}>
        <Checkbox.Indicator>
          <Icon name="check" />
        </Checkbox.Indicator>
      </Checkbox.Root>
      <label htmlFor={id}>{label}</label>
    </div>
  );
}
