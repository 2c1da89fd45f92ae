import type { Reason } from "../run/reasons";
import { doing } from "./actions";
import { ask } from "./ask";
import { cannotReturn } from "./cannot-return";
import * as surface from "./surface";

type Planned = { readonly plan: typeof surface.plan.value; readonly reason: Reason | null };

/** A plan made of the ended run, shown in the preview once the organization was read again. */
async function planned(make: (tab: number) => Promise<Planned>): Promise<void> {
  surface.checking.value = true;
  await doing(async (tab) => {
    const answer = await make(tab);
    if (answer.plan) surface.plan.value = answer.plan;
    surface.handedIn.value = [];
    return answer;
  });
  surface.checking.value = false;
}

const runNow = (): string => surface.state.value?.run?.run ?? "";

export const retryFailed = () => planned((tab) => ask("popup-background/retry-failed", { tab }));

export const undoRun = () =>
  planned(async (tab) => {
    const answer = await ask("popup-background/undo", { tab });
    cannotReturn.value = { about: answer.plan?.digest ?? runNow(), sentences: answer.cannot };
    return answer;
  });

/** Reads the organization again and keeps what is no longer as the run left it. */
export async function seeDrift(): Promise<void> {
  surface.comparing.value = true;
  await doing(async (tab) => {
    const { drift, readAt, reason } = await ask("popup-background/drift", { tab });
    surface.drift.value = drift && { run: runNow(), rows: drift, readAt };
    return { reason };
  });
  surface.comparing.value = false;
}
