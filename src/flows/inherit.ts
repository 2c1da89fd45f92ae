import { atTheRowOf, choose, commit, expand, type Flow, inThePanelOf, open, tab } from "./steps";

export const inherit: Flow = {
  page: "allocating-user-licenses",
  heading: "Using the group allocation rule for a user",
  steps: ({ user }) => [
    open("Admin"),
    open("organization"),
    open("Licenses"),
    tab("Users"),
    expand("License Allocations to Users"),
    atTheRowOf(user, "Edit license allocation"),
    inThePanelOf(user, "Edit License Allocation"),
    choose("Use Group allocation rule"),
    commit("Save"),
  ],
};
