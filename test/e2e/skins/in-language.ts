import type { Knobs } from "../../portal/knobs";
import { carryOutEveryProcedure } from "../every-procedure";
import { forgetAll, lessonsOf, type Shown, teach } from "../lessons";
import { resetStage, type Stage } from "../stage";

type Asked = Partial<Knobs> & { readonly language: Shown };

/** Every procedure in another language, once each label was confirmed or taught: the store is as predicted. */
export async function everyProcedureIn(stage: Stage, knobs: Asked): Promise<void> {
  await resetStage(stage, { scenario: "small", knobs: { motion: false, ...knobs } });
  await forgetAll(stage);
  await teach(stage, lessonsOf(knobs.language));
  await carryOutEveryProcedure(stage);
  await forgetAll(stage);
}
