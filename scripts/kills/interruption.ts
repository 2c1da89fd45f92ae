import { killWorker } from "../../test/e2e/kill-worker";
import type { MortalStage } from "../../test/e2e/mortal-stage";
import { reached } from "../../test/e2e/stage";

export const kinds = ["worker killed", "tab reloaded", "tab closed", "browser killed"] as const;
export type Kind = (typeof kinds)[number];

/** Interrupts the run and does what an admin does then: nothing, or opens the portal and presses Resume. */
export async function interrupt(stage: MortalStage, kind: Kind): Promise<void> {
  switch (kind) {
    case "worker killed":
      return await killWorker(stage);
    case "tab reloaded":
      await stage.page.reload({ waitUntil: "domcontentloaded" });
      return;
    case "tab closed":
      await stage.page.close();
      await reached(stage, ["paused", "ended"]);
      await stage.openPage();
      return await resumeIfPaused(stage);
    case "browser killed":
      await stage.kill();
      await stage.revive();
      return await resumeIfPaused(stage);
  }
}

/** One click, unless the run had just ended. */
async function resumeIfPaused(stage: MortalStage): Promise<void> {
  const { status } = await reached(stage, ["paused", "ended"]);
  if (status === "paused") await resume(stage);
}

export async function resume(stage: MortalStage): Promise<void> {
  const { reason } = await stage.surface.ask("popup-background/resume", { tab: await stage.tab() });
  if (reason) throw new Error(`not resumed: ${reason.text}`);
}
