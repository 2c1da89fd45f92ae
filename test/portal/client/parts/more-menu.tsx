import MoreVert from "@mui/icons-material/MoreVert";
import { Menu, MenuItem } from "@mui/material";
import { type ReactElement, useState } from "react";
import { labels } from "../labels/labels.ts";
import { IconControl } from "./icon-control.tsx";

interface Item {
  readonly text: string;
  readonly onChoose: () => void;
}

export function MoreMenu({ items }: { readonly items: readonly Item[] }): ReactElement {
  const [anchor, setAnchor] = useState<Element | null>(null);
  const choose = (item: Item) => {
    setAnchor(null);
    item.onChoose();
  };
  return (
    <>
      <IconControl
        name={labels.moreActions}
        glyph="more_vert"
        icon={<MoreVert fontSize="small" />}
        onPress={({ currentTarget }) => setAnchor(currentTarget)}
        opensMenu
      />
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {items.map((item) => (
          <MenuItem key={item.text} onClick={() => choose(item)}>
            {item.text}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
