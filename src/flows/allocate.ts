import { atTheRowOf, choose, commit, type Flow, inThePanelOf, tick, toTheLicenses, userOf } from "./steps";

/** For a user who has a row in the list: his own panel. */
export const allocate: Flow = {
  page: "allocating-user-licenses",
  heading: "Changing the licenses allocated directly to a user",
  place: "licenses",
  steps: (target) => [
    ...toTheLicenses("License Allocations to Users"),
    atTheRowOf({ user: userOf(target) }, "Edit license allocation"),
    inThePanelOf({ user: userOf(target) }, "Edit License Allocation"),
    choose("Allocate to User"),
    tick(target.licenses),
    commit("Save"),
  ],
};
