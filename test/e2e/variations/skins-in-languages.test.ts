import { afterAll, beforeAll, test } from "vitest";
import { builtSkins } from "../../portal/built-skins";
import { everyProcedureIn } from "../skins/in-language";
import { openStage, type Stage, settings } from "../stage";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ scenario: "small", knobs: { motion: false } });
  await settings(stage, {});
});
afterAll(() => stage.close());

test.each(builtSkins.flatMap((skin) => (["ja", "de"] as const).map((language) => ({ skin, language }))))(
  "every procedure and reverse on the skin $skin in $language, once each label was confirmed or taught: the store is as predicted",
  (knobs) => everyProcedureIn(stage, knobs),
);
