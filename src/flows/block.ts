import { atTheRowOf, choose, clear, commit, type Flow, inThePanelOf, toTheLicenses, userOf } from "./steps";

export const block: Flow = {
  page: "deallocating-licenses-from-users",
  heading: "Preventing a user from acquiring a license",
  place: "licenses",
  steps: (target) => [
    ...toTheLicenses("License Allocations to Users"),
    atTheRowOf({ user: userOf(target) }, "Edit license allocation"),
    inThePanelOf({ user: userOf(target) }, "Edit License Allocation"),
    choose("Allocate to User"),
    clear("all"),
    commit("Save"),
  ],
};
