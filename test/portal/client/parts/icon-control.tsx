import { Button, IconButton, type IconButtonProps, Tooltip } from "@mui/material";
import { createElement, type MouseEventHandler, type ReactElement, useId } from "react";
import { knobs } from "../settings.ts";

interface Props {
  readonly name: string;
  /** The word an icon font draws this icon from. */
  readonly glyph: string;
  readonly icon: ReactElement;
  readonly onPress: MouseEventHandler;
  readonly opensMenu?: boolean;
}

/** A button that shows an icon. Where its name stands is a knob. */
export function IconControl({ name, glyph, icon, onPress, opensMenu = false }: Props): ReactElement {
  const about = useId();
  const button: IconButtonProps = {
    size: "small",
    onClick: onPress,
    ...(opensMenu && { "aria-haspopup": "menu" }),
  };
  switch (knobs["icon-names"]) {
    case "label":
      return (
        <Tooltip title={name}>
          <IconButton {...button}>{icon}</IconButton>
        </Tooltip>
      );
    case "wrapper":
      return (
        <Tooltip title={name}>
          <span>
            <IconButton {...button}>{icon}</IconButton>
          </span>
        </Tooltip>
      );
    case "tooltip":
      return (
        <>
          <IconButton {...button} aria-describedby={about}>
            {icon}
          </IconButton>
          <span id={about} role="tooltip" hidden>
            {name}
          </span>
        </>
      );
    case "title":
      return (
        <Tooltip title={name} describeChild>
          <IconButton {...button}>{icon}</IconButton>
        </Tooltip>
      );
    case "text":
      return (
        <Button onClick={onPress} {...(opensMenu && { "aria-haspopup": "menu" })}>
          {name}
        </Button>
      );
    case "ligature":
      return (
        <IconButton {...button} {...{ mattooltip: name }}>
          {createElement("mat-icon", { "aria-hidden": "true" }, glyph)}
        </IconButton>
      );
    case "ligature-read":
      return (
        <IconButton {...button} title={name}>
          <span className="material-icons">{glyph}</span>
        </IconButton>
      );
    case "none":
      return <IconButton {...button}>{icon}</IconButton>;
    case "decoy":
      return (
        <IconButton {...button} aria-label="Icon button">
          {icon}
        </IconButton>
      );
  }
}
