import type { Labels } from "./labels";

/** German, by the translated documentation and not by the portal: hypotheses, each of them. */
export const de = {
  menu: {
    Admin: ["Administrator"],
    Licenses: ["Lizenzen"],
    "Accounts & Groups": ["Konten und lokale Gruppen", "Konten und Gruppen"],
    Tenants: [],
  },
  heading: {
    Licenses: ["Lizenzen"],
    "Accounts & Groups": ["Konten und lokale Gruppen", "Konten und Gruppen"],
  },
  tab: {
    Users: ["Benutzer"],
    Groups: ["Lokale Gruppen", "Gruppen"],
    "Robots & Services": [],
    Consumables: [],
    "Robot accounts": ["Roboterkonten"],
    "User accounts": ["Benutzerkonten", "Benutzer"],
    Members: [],
    Profile: [],
  },
  section: {
    "License Allocations to Users": ["Lizenzzuweisungen an Benutzer"],
    "License Allocations to Groups": [],
  },
  icon: {
    "Edit license allocation": ["Lizenzzuweisung bearbeiten"],
    "Edit group allocation rule": ["Gruppenzuweisungsregel bearbeiten"],
    "Group members with license inheritance": [],
    Edit: [],
    "More actions": [],
  },
  panel: {
    "Edit License Allocation": ["Lizenzzuweisung bearbeiten"],
    "Allocate Licenses": [],
    "Edit Group Allocation Rule": ["Gruppenzuweisungsregel bearbeiten"],
    "License inheritance from group": [],
    "Edit Group": [],
  },
  option: {
    "Use Group allocation rule": [],
    "Allocate to User": [],
  },
  button: {
    Save: ["Speichern"],
    Cancel: [],
    Close: ["Schließen"],
    Refresh: [],
    "Allocate Licenses": [],
    "License Migration": [],
    "Next page": [],
    "First page": [],
    "Release license": [],
    Release: [],
    Remove: [],
  },
  field: {
    Search: [],
    "Rows per page": [],
    "Add users": [],
    "Add names": ["Gruppenmitglieder", "Namen"],
    Quota: [],
  },
  column: {
    Name: ["Name"],
    Licenses: ["Lizenzen", "Lizenzzuweisungsregel"],
    "Last in use": [],
    Email: [],
    Type: [],
  },
  cell: {
    "No license": [],
  },
  kind: {
    local: [],
    directory: [],
    everyone: [],
    robot: [],
    group: [],
    user: [],
    "no-member": [],
    pending: [],
  },
  count: {
    members: ["Gruppenmitglieder", "Namen"],
    more: [],
  },
} as const satisfies Labels;
