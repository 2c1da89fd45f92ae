import DeleteOutlined from "@mui/icons-material/DeleteOutlined";
import EditOutlined from "@mui/icons-material/EditOutlined";
import { IconButton, Tooltip } from "@mui/material";
import type { ReactElement } from "react";
import { labels } from "../labels/labels.ts";

interface Props {
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

/** First generation: two icons at the right end. */
export function GroupRowIcons({ onEdit, onRemove }: Props): ReactElement {
  return (
    <>
      <Tooltip title={labels.edit}>
        <IconButton size="small" onClick={onEdit}>
          <EditOutlined fontSize="small" />
        </IconButton>
      </Tooltip>
      <Tooltip title={labels.remove}>
        <IconButton size="small" onClick={onRemove}>
          <DeleteOutlined fontSize="small" />
        </IconButton>
      </Tooltip>
    </>
  );
}
