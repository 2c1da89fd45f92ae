import { expect, it } from "vitest";
import { heededBy } from "../../../scripts/covering/heeded";
import { faultKnobs } from "../../portal/fault-knobs";
import { skins } from "../../portal/skins";

it.each(skins)("the skin %s heeds every fault, and whatever may lie over a page", (skin) => {
  const heeded = heededBy(skin);
  const shared = [...Object.keys(faultKnobs), "cookie-banner", "overlay", "toast", "release-confirm"];
  expect(shared.filter((name) => !heeded.has(name))).toEqual([]);
});
