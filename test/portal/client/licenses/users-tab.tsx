import { type ReactElement, useCallback, useEffect, useState } from "react";
import type { LicenseTotal } from "../../replies.ts";
import { fetchTotals } from "../api/licenses.ts";
import { labels } from "../labels/labels.ts";
import { knobs } from "../settings.ts";
import { GroupsSection } from "./groups-section.tsx";
import { LicenseCards } from "./license-cards.tsx";
import { Section } from "./section.tsx";
import { UsersSection } from "./users-section.tsx";

export function UsersTab(): ReactElement {
  const [totals, setTotals] = useState<readonly LicenseTotal[] | null>(null);
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
        <>
          <Section title={labels.toUsers}>
            {(refreshed) => <UsersSection onWritten={refreshTotals} onRefreshed={refreshed} />}
          </Section>
          <Section title={labels.toGroups}>
            {(refreshed) => <GroupsSection onWritten={refreshTotals} onRefreshed={refreshed} />}
          </Section>
        </>
      )}
    </>
  );
}
