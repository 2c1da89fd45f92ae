import type { ReactElement } from "react";
import { labels } from "../labels/labels.ts";
import { MoreMenu } from "../parts/more-menu.tsx";
import { knobs } from "../settings.ts";

interface Props {
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

/** Second generation: a three-dot button. */
export function GroupRowMenu({ onEdit, onRemove }: Props): ReactElement {
  const edit = { text: labels.edit, onChoose: onEdit };
  const remove = { text: labels.delete, onChoose: onRemove };
  return <MoreMenu items={knobs["group-menu-edit"] ? [edit, remove] : [remove]} />;
}
