import { join } from "node:path";
import { startPortal } from "../../test/portal/server/portal";
import { cleanupRun } from "../drive/cleanup-run";
import { atDesk, type Desk } from "../drive/desk";
import { Given, helpText, type Usage } from "../drive/options";
import { preview } from "../drive/preview";
import { readUsers } from "../drive/read-users";
import { storeBefore, tellExpected, tellReplica } from "../drive/replica-check";
import { browserChoice, browserOptions, noWishes, portalAddress, readLines } from "../drive/run-options";
import { applyWishes } from "../drive/settings";
import { untilClosed, withAdmin } from "../drive/with-admin";
import { CommandError } from "../setup/command-error.mjs";

const usage: Usage = {
  line: "npm start [-- --portal URL]",
  what: `Without --portal: the sample cleanup plan on the replica portal that comes with the project. With a display it shows the preview and
waits for you; without one it approves the plan itself. Exit status 0 when every row ended as the sample says, else 2.
With --portal: the same browser and extension on your own portal; sign in there, nothing runs by itself.`,
  options: [
    { name: "portal", value: "URL", help: "your portal, https://cloud.uipath.com/ORGANIZATION (default: the replica)" },
    ...browserOptions,
  ],
};

const samplePlan = join("samples", "cleanup-plan.csv");
const sampleProtected = join("samples", "protected-users.txt");
/** A day: somebody may be sitting in front of it. */
const MINUTES = 24 * 60;

/** The main job, with nothing to set up. */
export async function main(argv: string[]): Promise<number> {
  const given = new Given(argv, usage);
  if (given.has("help")) {
    console.log(helpText(usage));
    return 0;
  }
  const portal = given.text("portal");
  return portal === null ? onReplica(given) : onRealPortal(given, portalAddress(portal));
}

async function onRealPortal(given: Given, address: string): Promise<number> {
  const choice = browserChoice(given);
  if (choice.headless) {
    throw new CommandError(
      "Signing in needs a window, and there is no display. Run it on a desktop, or use npm run cleanup.",
    );
  }
  return atDesk({ address, choice, minutes: MINUTES, recognize: false }, async (desk) => {
    console.log(
      "Sign in, open Admin, Licenses, and follow the steps of License Sweep's window. Nothing runs by itself.",
    );
    await untilClosed(desk);
    return 0;
  });
}

async function onReplica(given: Given): Promise<number> {
  const choice = browserChoice(given);
  const portal = await startPortal({ scenario: "medium" });
  console.log(`The replica portal is up, with ${portal.store.users.size} users.`);
  try {
    const before = storeBefore(portal.store);
    const args = [...portal.browserArguments, ...choice.args];
    const wish = { address: portal.licensesUrl, choice: { ...choice, args }, minutes: MINUTES, recognize: true };
    return await atDesk(wish, async (desk) => {
      const report = choice.headless ? await byItself(desk) : await byTheAdmin(desk);
      if (!report) return 2;
      const expected = tellExpected(report);
      const agrees = tellReplica(portal, before, report);
      if (!choice.headless) await untilClosed(desk);
      return expected && agrees ? 0 : 2;
    });
  } finally {
    await portal.close();
  }
}

const wishes = () => ({ ...noWishes, protectedUsers: readLines(sampleProtected) });

async function byItself(desk: Desk) {
  const folder = join("reports", new Date().toISOString().replaceAll(":", "-").slice(0, 19));
  const { report } = await cleanupRun(desk, { plan: samplePlan, folder, approve: true, wishes: wishes() });
  return report;
}

async function byTheAdmin(desk: Desk) {
  const { surface, stop } = desk;
  await applyWishes(surface, wishes());
  console.log("Reading the organization ...");
  await readUsers(surface, stop);
  const plan = await preview(surface, samplePlan);
  console.log("The preview of the sample plan is in License Sweep's window. Look at it, then approve it at its end.");
  return withAdmin(desk, plan);
}
