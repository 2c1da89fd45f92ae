import * as Select from "@radix-ui/react-select";
import { type ReactElement, useId } from "react";
import { labels } from "../../labels/labels.ts";
import { Icon } from "./icon.tsx";

interface Props {
  readonly size: number;
  readonly sizes: readonly number[];
  readonly onChange: (size: number) => void;
}

export function PageSize({ size, sizes, onChange }: Props): ReactElement {
  const id = useId();
  return (
    <div className="row">
      <label htmlFor={id} className="muted">
        {labels.rowsPerPage}
      </label>
      <Select.Root value={String(size)} onValueChange={(chosen) => onChange(Number(chosen))}>
        <Select.Trigger id={id} className="btn">
          <Select.Value />
          <Select.Icon>
            <Icon name="down" />
          </Select.Icon>
        </Select.Trigger>
        <Select.Portal>
          <Select.Content className="popup">
            <Select.Viewport>
              {sizes.map((each) => (
                <Select.Item key={each} value={String(each)}>
                  <Select.ItemText>{each}</Select.ItemText>
                </Select.Item>
              ))}
            </Select.Viewport>
          </Select.Content>
        </Select.Portal>
      </Select.Root>
    </div>
  );
}
