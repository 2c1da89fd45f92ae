import { atTheRowOf, commit, type Flow, inThePanelOf, toTheLicenses, userOf } from "./steps";

export const release: Flow = {
  page: "deallocating-licenses-from-users",
  heading: "Releasing the license",
  place: "licenses",
  steps: (target) => [
    ...toTheLicenses("License Allocations to Groups"),
    atTheRowOf({ group: target.group }, "Group members with license inheritance"),
    inThePanelOf({ group: target.group }, "License inheritance from group"),
    commit("Release license", userOf(target)),
  ],
};
