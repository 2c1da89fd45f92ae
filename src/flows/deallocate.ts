import { atTheRowOf, clear, commit, expand, type Flow, inThePanelOf, open, tab } from "./steps";

export const deallocate: Flow = {
  page: "deallocating-licenses-from-users",
  heading: "Deallocating directly assigned licenses",
  steps: ({ user, licenses }) => [
    open("Admin"),
    open("organization"),
    open("Licenses"),
    tab("Users"),
    expand("License Allocations to Users"),
    atTheRowOf(user, "Edit license allocation"),
    inThePanelOf(user, "Edit License Allocation"),
    clear(licenses),
    commit("Save"),
  ],
};
