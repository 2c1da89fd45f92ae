import { Box, Checkbox, FormControlLabel } from "@mui/material";
import { createElement, type ReactElement, useEffect, useId, useRef } from "react";
import { knobs } from "../settings.ts";
import { ApCheckbox } from "./ap-checkbox.ts";

interface Props {
  readonly label: string;
  readonly checked: boolean;
  readonly mixed: boolean;
  readonly disabled: boolean;
  readonly onToggle: () => void;
}

/** What a checkbox is made of is a knob. */
export function LicenseBox(props: Props): ReactElement {
  if (knobs.boxes === "role") return <RoleBox {...props} />;
  if (knobs.boxes === "element") return <ElementBox {...props} />;
  const { label, checked, mixed, disabled, onToggle } = props;
  return (
    <FormControlLabel
      label={label}
      disabled={disabled}
      control={<Checkbox size="small" checked={checked} indeterminate={mixed} onChange={onToggle} />}
    />
  );
}

function RoleBox({ label, checked, mixed, disabled, onToggle }: Props): ReactElement {
  const id = useId();
  const toggle = () => {
    if (!disabled) onToggle();
  };
  return (
    <Box sx={{ display: "flex", alignItems: "center", gap: 1, my: 1, opacity: disabled ? 0.5 : 1 }}>
      <Box
        role="checkbox"
        tabIndex={disabled ? -1 : 0}
        aria-checked={mixed ? "mixed" : checked}
        aria-disabled={disabled}
        aria-labelledby={id}
        onClick={toggle}
        onKeyDown={({ key }) => key === " " && toggle()}
        sx={{ width: 18, height: 18, border: 2, borderRadius: 0.5, bgcolor: checked ? "primary.main" : "transparent" }}
      />
      <span id={id}>{label}</span>
    </Box>
  );
}

function ElementBox({ label, checked, mixed, disabled, onToggle }: Props): ReactElement {
  const ref = useRef<ApCheckbox>(null);
  useEffect(() => {
    const element = ref.current;
    element?.show(label, checked, mixed, disabled);
    element?.addEventListener("toggle-asked", onToggle);
    return () => element?.removeEventListener("toggle-asked", onToggle);
  }, [label, checked, mixed, disabled, onToggle]);
  return <div>{createElement("ap-checkbox", { ref })}</div>;
}

if (!customElements.get("ap-checkbox")) customElements.define("ap-checkbox", ApCheckbox);
