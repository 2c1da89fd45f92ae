import type { ReactElement, ReactNode } from "react";
import { labels } from "../../labels/labels.ts";
import { go, paths, type Route } from "../../route.ts";
import { knobs, settings } from "../../settings.ts";
import { AdminPanel } from "./admin-panel.tsx";

interface Props {
  readonly route: Route;
  readonly filled: boolean;
  readonly children: ReactNode;
}

export function Shell({ route, filled, children }: Props): ReactElement {
  const inAdmin = route.page !== "home";
  return (
    <div className="shell">
      <header className="row">
        <span className="strong">{labels.product}</span>
        <span className="muted">{settings.organizationName}</span>
        <span className="grow" />
        <span className="muted">{settings.admin.displayName}</span>
        <span className="muted">{settings.admin.email}</span>
      </header>
      <div className="body">
        <nav className="rail" aria-label={labels.product}>
          <button type="button" onClick={() => go(paths.home)}>
            {labels.home}
          </button>
          <button type="button" onClick={() => go(paths.licenses)}>
            {labels.admin}
          </button>
        </nav>
        {filled && inAdmin && <AdminPanel route={route} />}
        <main>
          {filled && <Banners />}
          {children}
        </main>
      </div>
    </div>
  );
}

function Banners(): ReactElement {
  return (
    <>
      {settings.overAllocated.length > 0 && (
        <div role="alert" className="note">
          {`${labels.overAllocatedBanner} ${settings.overAllocated.join(", ")}`}
        </div>
      )}
      {knobs["license-migration"] && (
        <div role="alert" className="note">
          {labels.migrationRunning}
        </div>
      )}
    </>
  );
}
