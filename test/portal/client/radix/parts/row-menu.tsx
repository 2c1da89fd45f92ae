import * as Menu from "@radix-ui/react-dropdown-menu";
import type { ReactElement } from "react";
import { labels } from "../../labels/labels.ts";
import { Icon } from "./icon.tsx";

interface Props {
  readonly items: readonly { readonly text: string; readonly onChoose: () => void }[];
}

export function RowMenu({ items }: Props): ReactElement {
  return (
    <Menu.Root>
      <Menu.Trigger className="btn-icon">
        <Icon name="more" />
        <span className="sr-only">{labels.moreActions}</span>
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Content className="popup" align="end">
          {items.map(({ text, onChoose }) => (
            <Menu.Item key={text} onSelect={onChoose}>
              {text}
            </Menu.Item>
          ))}
        </Menu.Content>
      </Menu.Portal>
    </Menu.Root>
  );
}
