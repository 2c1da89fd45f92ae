import { atTheRowOf, choose, clear, commit, expand, type Flow, inThePanelOf, open, tab } from "./steps";

export const block: Flow = {
  page: "deallocating-licenses-from-users",
  heading: "Preventing a user from acquiring a license",
  steps: ({ user }) => [
    open("Admin"),
    open("organization"),
    open("Licenses"),
    tab("Users"),
    expand("License Allocations to Users"),
    atTheRowOf(user, "Edit license allocation"),
    inThePanelOf(user, "Edit License Allocation"),
    choose("Allocate to User"),
    clear("all"),
    commit("Save"),
  ],
};
