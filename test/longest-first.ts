import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Parts of the paths of those that take minutes, the longest first. */
const longest = [
  "/covering/",
  "/skins/mui-virtual",
  "/languages",
  "/procedures/release",
  "/skins/",
  "/faults",
  "/procedures/remove-member",
  "/undo",
  "/group-faults",
  "/page-check",
  "/shadow",
  "/commands/",
  "/interruptions/portal-gone",
  "/interruptions/save-lost",
  "deaths",
];

/** Begins with what takes longest, so that no browser is left with it alone at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((one, other) => rank(one) - rank(other));
  }
}

function rank({ moduleId }: TestSpecification): number {
  const found = longest.findIndex((part) => moduleId.includes("/test/e2e/") && moduleId.includes(part));
  return found < 0 ? longest.length : found;
}
