import type { ReactElement } from "react";
import type { GroupRow } from "../../../replies.ts";
import { fetchGroupRows } from "../../api/licenses.ts";
import { useListing } from "../../api/use-listing.ts";
import { labels } from "../../labels/labels.ts";
import { usePanel } from "../../parts/use-panel.ts";
import { useRestlessRows } from "../../parts/use-restless-rows.ts";
import { knobs, mayEdit } from "../../settings.ts";
import { GroupName } from "../parts/group-name.tsx";
import { IconButton } from "../parts/icon-button.tsx";
import { SearchField } from "../parts/search-field.tsx";
import { ServerTable } from "../parts/server-table.tsx";
import { Sheet } from "../parts/sheet.tsx";
import { InheritanceSheet } from "./inheritance-sheet.tsx";
import { RuleSheet } from "./rule-sheet.tsx";

const columns = [
  { title: labels.name, sort: "Name", width: "32%" },
  { title: labels.licenses },
  { title: "", width: "90px" },
] as const;

export function GroupsSection({ onWritten }: { readonly onWritten: () => void }): ReactElement {
  const listed = useListing<GroupRow>(fetchGroupRows);
  const { rows, keyOf, onPointerOver } = useRestlessRows(listed.rows);
  const inheritance = usePanel<GroupRow>();
  const rule = usePanel<string>();
  const written = () => {
    onWritten();
    if (!knobs["no-refetch"]) listed.refresh();
  };
  return (
    <>
      <div className="row">
        <SearchField onSearch={(search) => listed.change({ search })} />
        <span className="grow" />
        {mayEdit && (
          <button type="button" className="btn" disabled>
            {labels.createRule}
          </button>
        )}
        <button type="button" className="btn" onClick={listed.refresh}>
          {labels.refresh}
        </button>
      </div>
      <ServerTable listed={listed} columns={columns} keepRows={knobs["stale-rows"]} onPointerOver={onPointerOver}>
        {rows.map((row, index) => (
          <tr key={keyOf(row, index)}>
            <td>
              <GroupName kind={row.kind} name={row.name} overAllocated={row.overAllocated} />
            </td>
            <td>{licensesOf(row)}</td>
            <td className="end">
              {mayEdit && <IconButton name={labels.editRule} icon="edit" onClick={() => rule.show(row.id)} />}
              <IconButton name={labels.inheritance} icon="people" onClick={() => inheritance.show(row)} />
            </td>
          </tr>
        ))}
      </ServerTable>
      <Sheet open={rule.open} onClose={rule.close}>
        <RuleSheet key={rule.opening} groupId={rule.subject ?? ""} onClose={rule.close} onSaved={written} />
      </Sheet>
      <Sheet open={inheritance.open} onClose={inheritance.close}>
        {inheritance.subject && (
          <InheritanceSheet key={inheritance.opening} group={inheritance.subject} onReleased={written} />
        )}
      </Sheet>
    </>
  );
}

function licensesOf({ userBundleLicenses, quotas }: GroupRow): string {
  const quota = new Map(quotas.map(({ name, limit, used }) => [name, ` (${used}/${limit} ${labels.used})`]));
  return userBundleLicenses.map((name) => `${name}${quota.get(name) ?? ""}`).join(", ") || labels.noLicense;
}
