import * as Tooltip from "@radix-ui/react-tooltip";
import type { ReactElement } from "react";
import { Icon, type IconName } from "./icon.tsx";

interface Props {
  readonly name: string;
  readonly icon: IconName;
  readonly onClick: () => void;
}

/** Its name is a text out of sight; the tooltip repeats it while it is open. */
export function IconButton({ name, icon, onClick }: Props): ReactElement {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger className="btn-icon" onClick={onClick}>
        <Icon name={icon} />
        <span className="sr-only">{name}</span>
      </Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content className="tip">{name}</Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
