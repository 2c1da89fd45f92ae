import { addMember } from "../../../../src/rules/add-member";
import { allocate } from "../../../../src/rules/allocate";
import { block, deallocate, inherit } from "../../../../src/rules/change-direct";
import { deleteRule } from "../../../../src/rules/delete-rule";
import { releaseIdle } from "../../../../src/rules/idle";
import { release } from "../../../../src/rules/release";
import { removeMember } from "../../../../src/rules/remove-member";
import { setRule } from "../../../../src/rules/set-rule";
import { signIn } from "../../../../src/rules/sign-in";

/** The model, function by function, so that a test can put a mistake in the place of one. */
export const model = {
  addMember,
  allocate,
  block,
  deallocate,
  deleteRule,
  inherit,
  release,
  releaseIdle,
  removeMember,
  setRule,
  signIn,
};

export type Model = typeof model;
