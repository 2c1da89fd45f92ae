import { clear, commit, type Flow, inThePanelOf, pick, press, toTheLicenses, userOf } from "./steps";

/** Blocking a user who has no row of his own: the panel that makes one, saved with nothing ticked (DIR-16). */
export const blockUnlisted: Flow = {
  page: "allocating-user-licenses",
  heading: "Allocating licenses directly to users",
  place: "licenses",
  steps: (target) => [
    ...toTheLicenses("License Allocations to Users"),
    press("Allocate Licenses", userOf(target)),
    inThePanelOf(null, "Allocate Licenses"),
    pick(target.users, "Add users"),
    clear("all"),
    commit("Save"),
  ],
};
