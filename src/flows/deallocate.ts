import { atTheRowOf, clear, commit, type Flow, inThePanelOf, toTheLicenses, userOf } from "./steps";

export const deallocate: Flow = {
  page: "deallocating-licenses-from-users",
  heading: "Deallocating directly assigned licenses",
  place: "licenses",
  steps: (target) => [
    ...toTheLicenses("License Allocations to Users"),
    atTheRowOf({ user: userOf(target) }, "Edit license allocation"),
    inThePanelOf({ user: userOf(target) }, "Edit License Allocation"),
    clear(target.licenses),
    commit("Save"),
  ],
};
