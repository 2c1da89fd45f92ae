import { atTheRowOf, commit, type Flow, inThePanelOf, takeOut, toTheGroups } from "./steps";

/** All users of the target leave the group in one Save. */
export const removeMember: Flow = {
  page: "deallocating-licenses-from-users",
  heading: "Removing a user from a group",
  place: "accounts",
  steps: ({ group, users }) => [
    ...toTheGroups(),
    atTheRowOf({ group }, "Edit"),
    inThePanelOf({ group }, "Edit Group"),
    takeOut(users, "Add names"),
    commit("Save"),
  ],
};
