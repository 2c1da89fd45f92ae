import type { ReportRow } from "../../src/run/report-shape";
import { documentedSwitches } from "../../test/portal/store/decision";
import { dropDirect, setDirect } from "../../test/portal/store/direct";
import { setRule } from "../../test/portal/store/group-rule";
import { addMember, removeMember } from "../../test/portal/store/membership";
import type { Store } from "../../test/portal/store/model";
import { release } from "../../test/portal/store/release";

/**
 * Does to a store what the predictions of these rows say, by the replica's own rules and in plan order. Gives what those rules refuse, a line
 * each: a row that cannot have been written.
 */
export function replay(store: Store, rows: readonly ReportRow[]): string[] {
  return rows.flatMap((row) => {
    const refusal = replayRow(store, row);
    return refusal === "" ? [] : [`row ${row.row}: ${refusal}`];
  });
}

function replayRow(store: Store, { procedure, user, group, predicted }: ReportRow): string {
  const id = [...store.users.values()].find(({ email }) => email.toLowerCase() === user.toLowerCase())?.id ?? "";
  const groupId = [...store.groups.values()].find(({ name, kind }) => name === group && kind !== "directory")?.id ?? "";
  const codes = (labels: readonly string[]) =>
    labels.map((label) => store.licenses.find((license) => license.label === label)?.code ?? label);
  const said = (decision: { readonly accepted: boolean; readonly message?: string }): string =>
    decision.accepted ? "" : (decision.message ?? "refused");

  if (procedure === "release") return said(release(store, groupId, id));
  if (procedure === "remove-member") return said(removeMember(store, groupId, id, documentedSwitches));
  if (procedure === "add-member") return said(addMember(store, groupId, id));
  if (predicted && "rule" in predicted && predicted.rule) {
    const quotas = Object.entries(predicted.quotas).map(([label, limit]): [string, number] => [
      codes([label])[0] ?? label,
      limit,
    ]);
    return said(setRule(store, groupId, codes(predicted.rule), new Map(quotas)));
  }
  if (!predicted || !("direct" in predicted)) return "no prediction to replay";
  if (predicted.direct === null) return said(dropDirect(store, [id]));
  const external = store.direct.get(id)?.external ?? false;
  return said(setDirect(store, [id], { codes: codes(predicted.direct), external }, documentedSwitches));
}
