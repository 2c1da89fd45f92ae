import MoreVert from "@mui/icons-material/MoreVert";
import { IconButton, Menu, MenuItem, Tooltip } from "@mui/material";
import { type ReactElement, useState } from "react";
import { labels } from "../labels/labels.ts";

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
      <Tooltip title={labels.moreActions}>
        <IconButton size="small" aria-haspopup="menu" onClick={({ currentTarget }) => setAnchor(currentTarget)}>
          <MoreVert fontSize="small" />
        </IconButton>
      </Tooltip>
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
