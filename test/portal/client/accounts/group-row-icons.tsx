import DeleteOutlined from "@mui/icons-material/DeleteOutlined";
import EditOutlined from "@mui/icons-material/EditOutlined";
import type { ReactElement } from "react";
import { labels } from "../labels/labels.ts";
import { RowActions } from "../parts/row-actions.tsx";

interface Props {
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

/** First generation: two icons at the right end. */
export function GroupRowIcons({ onEdit, onRemove }: Props): ReactElement {
  const edit = { name: labels.edit, glyph: "edit", icon: <EditOutlined fontSize="small" />, onPress: onEdit };
  const remove = { name: labels.remove, glyph: "delete", icon: <DeleteOutlined fontSize="small" />, onPress: onRemove };
  return <RowActions actions={[edit, remove]} />;
}
