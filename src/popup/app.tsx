import type { ComponentChild, RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { Alert } from "./alert";
import { Checking } from "./checking";
import { Choose } from "./choose";
import { Header } from "./header";
import { Late } from "./late";
import { recordingDialog, settingsDialog } from "./late-parts";
import { LicenseBars } from "./license-bars";
import { isUrgent, PageCheckView } from "./page-check";
import type { SurfacePhase } from "./phase";
import { PortalPlace } from "./portal-place";
import { Preview } from "./preview";
import { Progress } from "./progress";
import { ReadUsers } from "./read-users";
import { recorded, recordPage } from "./recording-state";
import { ReportView } from "./report";
import { Status } from "./status";
import { Steps } from "./steps";
import { inventory, lost, notice, phase, plan, portalTab, settingsOpen, state, view } from "./surface";

const choosing = (): ComponentChild => [
  <ReadUsers key="read" />,
  view.value === "tab" && inventory.value && <LicenseBars key="bars" inventory={inventory.value} />,
  <Choose key="choose" />,
];

const views: Record<SurfacePhase, () => ComponentChild> = {
  "no-portal": () => <PortalPlace />,
  "not-ready": () => <PortalPlace />,
  ready: () => <ReadUsers />,
  reading: () => <ReadUsers />,
  "read-failed": () => <ReadUsers />,
  read: choosing,
  // While choices are checked again the preview stays, scrolled as it was.
  checking: () => (plan.value ? <Preview /> : <Checking />),
  "plan-refused": choosing,
  preview: () => <Preview />,
  running: () => <Progress />,
  stopping: () => <Progress />,
  pausing: () => <Progress />,
  paused: () => <Progress />,
  ended: () => <ReportView />,
};

const fromTheTop: ReadonlySet<SurfacePhase> = new Set(["plan-refused", "preview", "running", "ended"]);

/** A view that changes takes the focus along when the button that had it is gone, and begins at its top. */
function useFreshView(at: SurfacePhase | null): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const before = useRef(at);
  useLayoutEffect(() => {
    if (before.current === at) return;
    const first = before.current === null;
    before.current = at;
    if (first || !at) return;
    if (document.activeElement === document.body) main.current?.focus({ preventScroll: true });
    if (fromTheTop.has(at)) window.scrollTo(0, 0);
  });
  return main;
}

/** The whole surface: header, where things stand, and what can be done now. */
export function App() {
  const at = phase.value;
  const main = useFreshView(at);
  return (
    <>
      <Header />
      <main ref={main} tabIndex={-1}>
        {view.value === "tab" && at && <Steps phase={at} />}
        <Status />
        {lost.value && (
          <Alert kind="error" title="License Sweep's background does not answer.">
            Reload this page. If License Sweep was just updated, close this page and open it again from the toolbar.
          </Alert>
        )}
        {notice.value && <Alert kind="error">{notice.value.text}</Alert>}
        {isUrgent() && <PageCheckView />}
        {at && views[at]()}
        {!isUrgent() && <PageCheckView />}
      </main>
      <footer>
        <span>License Sweep {state.value?.version}</span>
        <span>Nothing leaves this browser. Independent, not affiliated with UiPath.</span>
        {portalTab.value?.reading && (
          <button type="button" class="plain" onClick={() => void recordPage()}>
            Record this page
          </button>
        )}
      </footer>
      {recorded.value && <Late part={recordingDialog} props={{ page: recorded.value }} />}
      {settingsOpen.value && state.value && <Late part={settingsDialog} props={{ settings: state.value.settings }} />}
    </>
  );
}
