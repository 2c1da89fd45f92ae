import { commit, type Flow, inThePanelOf, pick, press, tick, toTheLicenses, userOf } from "./steps";

/** For a user who has no row in the list. */
export const allocateUnlisted: Flow = {
  page: "allocating-user-licenses",
  heading: "Allocating licenses directly to users",
  place: "licenses",
  steps: (target) => [
    ...toTheLicenses("License Allocations to Users"),
    press("Allocate Licenses", userOf(target)),
    inThePanelOf(null, "Allocate Licenses"),
    pick(target.users, "Add users"),
    tick(target.licenses),
    commit("Save"),
  ],
};
