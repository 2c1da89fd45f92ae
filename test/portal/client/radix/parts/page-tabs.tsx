import * as Tabs from "@radix-ui/react-tabs";
import type { ReactElement, ReactNode } from "react";

interface Props {
  readonly tabs: readonly (readonly [title: string, content: ReactNode])[];
}

/** The panel of a tab that is not selected stays in the page, empty. */
export function PageTabs({ tabs }: Props): ReactElement {
  return (
    <Tabs.Root defaultValue="0">
      <Tabs.List>
        {tabs.map(([title], index) => (
          <Tabs.Trigger key={title} value={String(index)}>
            {title}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      {tabs.map(([title, content], index) => (
        <Tabs.Content key={title} value={String(index)}>
          {content}
        </Tabs.Content>
      ))}
    </Tabs.Root>
  );
}
