import * as Accordion from "@radix-ui/react-accordion";
import { type ReactElement, type ReactNode, useCallback, useEffect, useState } from "react";
import type { LicenseTotal } from "../../../replies.ts";
import { fetchTotals } from "../../api/licenses.ts";
import { labels } from "../../labels/labels.ts";
import { knobs } from "../../settings.ts";
import { Icon } from "../parts/icon.tsx";
import { GroupsSection } from "./groups-section.tsx";
import { LicenseCards } from "./license-cards.tsx";
import { UsersSection } from "./users-section.tsx";

export function UsersTab(): ReactElement {
  const [totals, setTotals] = useState<readonly LicenseTotal[]>([]);
  const refreshTotals = useCallback(() => {
    fetchTotals()
      .then(setTotals)
      .catch(() => setTotals([]));
  }, []);
  useEffect(refreshTotals, [refreshTotals]);
  return (
    <>
      <LicenseCards totals={totals} />
      {knobs["user-license-management"] === "on" && (
        <Accordion.Root type="multiple">
          <Section title={labels.toUsers}>
            <UsersSection onWritten={refreshTotals} />
          </Section>
          <Section title={labels.toGroups}>
            <GroupsSection onWritten={refreshTotals} />
          </Section>
        </Accordion.Root>
      )}
    </>
  );
}

/** Collapsed at first; what is inside is not in the page until it is opened. */
function Section({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  return (
    <Accordion.Item value={title} className="item">
      <Accordion.Header>
        <Accordion.Trigger>
          {title}
          <Icon name="down" />
        </Accordion.Trigger>
      </Accordion.Header>
      <Accordion.Content>{children}</Accordion.Content>
    </Accordion.Item>
  );
}
