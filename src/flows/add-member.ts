import { atTheRowOf, commit, type Flow, inThePanelOf, pick, toTheGroups } from "./steps";

/** All users of the target join the group in one Save. */
export const addMember: Flow = {
  page: "managing-accounts-and-groups",
  heading: "Adding accounts to a group",
  place: "accounts",
  steps: ({ group, users }) => [
    ...toTheGroups(),
    atTheRowOf({ group }, "Edit"),
    inThePanelOf({ group }, "Edit Group"),
    pick(users, "Add names"),
    commit("Save"),
  ],
};
