import { addMember } from "./add-member";
import { allocate } from "./allocate";
import { allocateUnlisted } from "./allocate-unlisted";
import { block } from "./block";
import { blockUnlisted } from "./block-unlisted";
import { deallocate } from "./deallocate";
import { inherit } from "./inherit";
import type { FlowName } from "./names";
import { release } from "./release";
import { removeMember } from "./remove-member";
import { setRule } from "./set-rule";
import type { Flow } from "./steps";

/** Every flow that can be run, by its name. */
export const flows: Record<FlowName, Flow> = {
  deallocate,
  block,
  inherit,
  "set-rule": setRule,
  release,
  "remove-member": removeMember,
  allocate,
  "add-member": addMember,
  "block-unlisted": blockUnlisted,
  "allocate-unlisted": allocateUnlisted,
};
