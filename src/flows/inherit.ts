import { atTheRowOf, choose, commit, type Flow, inThePanelOf, toTheLicenses, userOf } from "./steps";

export const inherit: Flow = {
  page: "allocating-user-licenses",
  heading: "Using the group allocation rule for a user",
  place: "licenses",
  steps: (target) => [
    ...toTheLicenses("License Allocations to Users"),
    atTheRowOf({ user: userOf(target) }, "Edit license allocation"),
    inThePanelOf({ user: userOf(target) }, "Edit License Allocation"),
    choose("Use Group allocation rule"),
    commit("Save"),
  ],
};
