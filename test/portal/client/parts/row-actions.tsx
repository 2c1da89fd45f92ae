import { Box } from "@mui/material";
import { type ReactElement, type ReactNode, useContext } from "react";
import { knobs } from "../settings.ts";
import { Pointed } from "./data-row.tsx";
import { IconControl } from "./icon-control.tsx";
import { MoreMenu } from "./more-menu.tsx";

export interface RowAction {
  readonly name: string;
  /** The word an icon font draws its icon from. */
  readonly glyph: string;
  readonly icon: ReactElement;
  readonly onPress: () => void;
}

/** Under a row of a table or grid that the mouse is over. */
const hovered = 'tr:hover &, [role="row"]:hover &';

/** What can be done with a row, at its right end. When it can be seen is a knob. */
export function RowActions({ actions }: { readonly actions: readonly RowAction[] }): ReactNode {
  const pointed = useContext(Pointed);
  const icons = actions.map((action) => <IconControl key={action.name} {...action} />);
  switch (knobs["row-actions"]) {
    case "icons":
      return icons;
    case "hover":
      return pointed ? icons : null;
    case "hover-faint":
      return <Box sx={{ opacity: 0, [hovered]: { opacity: 1 } }}>{icons}</Box>;
    case "hover-hidden":
      return <Box sx={{ visibility: "hidden", [hovered]: { visibility: "visible" } }}>{icons}</Box>;
    case "menu":
      return actions.length === 0 ? null : (
        <MoreMenu items={actions.map(({ name, onPress }) => ({ text: name, onChoose: onPress }))} />
      );
  }
}
