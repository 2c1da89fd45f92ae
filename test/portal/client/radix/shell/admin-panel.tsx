import type { ReactElement } from "react";
import { accountsTitle, labels } from "../../labels/labels.ts";
import { go, paths, type Route } from "../../route.ts";
import { seesAccounts, settings } from "../../settings.ts";

export function AdminPanel({ route }: { readonly route: Route }): ReactElement {
  const tenantId = "tenantId" in route ? route.tenantId : undefined;
  return (
    <aside>
      <h2>{labels.admin}</h2>
      <div className="muted">{labels.organization}</div>
      <Entry text={settings.organizationName} to={paths.licenses} />
      {seesAccounts && <Entry nested text={accountsTitle} to={paths.accounts} current={route.page === "accounts"} />}
      <Entry nested text={labels.licenses} to={paths.licenses} current={route.page === "licenses"} />
      <div className="muted">{labels.tenants}</div>
      {settings.tenants.map(({ id, name, enabled }) => [
        <Entry
          key={id}
          text={enabled ? name : `${name} (${labels.disabled})`}
          to={paths.tenant(id)}
          current={route.page === "tenant" && tenantId === id}
        />,
        tenantId === id && (
          <Entry
            key={`${id}-licenses`}
            nested
            text={labels.licenses}
            to={paths.tenantLicenses(id)}
            current={route.page === "tenant-licenses"}
          />
        ),
      ])}
    </aside>
  );
}

interface EntryProps {
  readonly text: string;
  readonly to: string;
  readonly nested?: boolean;
  readonly current?: boolean;
}

function Entry({ text, to, nested = false, current = false }: EntryProps): ReactElement {
  return (
    <button type="button" className={nested ? "nested" : ""} data-active={current} onClick={() => go(to)}>
      {text}
    </button>
  );
}
