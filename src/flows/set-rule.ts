import { atTheRowOf, commit, type Flow, inThePanelOf, set, toTheLicenses } from "./steps";

export const setRule: Flow = {
  page: "deallocating-licenses-from-users",
  heading: "Editing the group allocation rule",
  place: "licenses",
  steps: ({ group, licenses }) => [
    ...toTheLicenses("License Allocations to Groups"),
    atTheRowOf({ group }, "Edit group allocation rule"),
    inThePanelOf({ group }, "Edit Group Allocation Rule"),
    set(licenses),
    commit("Save"),
  ],
};
