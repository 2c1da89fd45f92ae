import type { ComponentChild } from "preact";
import { Alert } from "./alert";
import { Checking } from "./checking";
import { Choose } from "./choose";
import { Header } from "./header";
import type { SurfacePhase } from "./phase";
import { PortalPlace } from "./portal-place";
import { Preview } from "./preview";
import { Progress } from "./progress";
import { ReadUsers } from "./read-users";
import { ReportView } from "./report";
import { SettingsDialog } from "./settings";
import { Status } from "./status";
import { Steps } from "./steps";
import { lost, notice, phase, plan, settingsOpen, state, view } from "./surface";

const views: Record<SurfacePhase, () => ComponentChild> = {
  "no-portal": () => <PortalPlace />,
  "not-ready": () => <PortalPlace />,
  ready: () => <ReadUsers />,
  reading: () => <ReadUsers />,
  "read-failed": () => <ReadUsers />,
  read: () => [<ReadUsers key="read" />, <Choose key="choose" />],
  // While choices are checked again the preview stays, scrolled as it was.
  checking: () => (plan.value ? <Preview /> : <Checking />),
  "plan-refused": () => [<ReadUsers key="read" />, <Choose key="choose" />],
  preview: () => <Preview />,
  running: () => <Progress />,
  stopping: () => <Progress />,
  paused: () => <Progress />,
  ended: () => <ReportView />,
};

/** The whole surface: header, where things stand, and what can be done now. */
export function App() {
  const at = phase.value;
  return (
    <>
      <Header />
      <main>
        {view.value === "tab" && at && <Steps phase={at} />}
        <Status />
        {lost.value && (
          <Alert kind="error" title="License Sweep's background does not answer.">
            Reload this page. If License Sweep was just updated, close this page and open it again from the toolbar.
          </Alert>
        )}
        {notice.value && <Alert kind="error">{notice.value.text}</Alert>}
        {at && views[at]()}
      </main>
      <footer>
        <span>License Sweep {state.value?.version}</span>
        <span>Nothing leaves this browser. Independent, not affiliated with UiPath.</span>
      </footer>
      {settingsOpen.value && state.value && <SettingsDialog settings={state.value.settings} />}
    </>
  );
}
