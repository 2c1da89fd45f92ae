import type { Labels } from "./labels";

/** French, by the translated documentation and not by the portal: hypotheses, each of them. */
export const fr = {
  menu: {
    Admin: ["Admin"],
    Licenses: ["Licences"],
    "Accounts & Groups": ["Comptes et groupes locaux", "Comptes et groupes"],
    Tenants: [],
  },
  heading: {
    Licenses: ["Licences"],
    "Accounts & Groups": ["Comptes et groupes locaux", "Comptes et groupes"],
  },
  tab: {
    Users: ["Utilisateurs"],
    Groups: ["Groupes locaux", "Groupes"],
    "Robots & Services": [],
    Consumables: [],
    "Robot accounts": ["comptes Robot"],
    "User accounts": ["Comptes d'utilisateurs", "Comptes utilisateur", "Utilisateurs"],
    Members: [],
    Profile: [],
  },
  section: {
    "License Allocations to Users": [],
    "License Allocations to Groups": [],
  },
  icon: {
    "Edit license allocation": [],
    "Edit group allocation rule": [],
    "Group members with license inheritance": [],
    Edit: [],
    "More actions": [],
  },
  panel: {
    "Edit License Allocation": [],
    "Allocate Licenses": [],
    "Edit Group Allocation Rule": [],
    "License inheritance from group": [],
    "Edit Group": [],
  },
  option: {
    "Use Group allocation rule": [],
    "Allocate to User": [],
  },
  button: {
    Save: ["Enregistrer"],
    Cancel: [],
    Close: ["Fermer"],
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
    Search: ["Rechercher"],
    "Rows per page": [],
    "Add users": [],
    "Add names": ["Membres du groupe", "Membres"],
    Quota: [],
  },
  column: {
    Name: ["Nom"],
    Licenses: ["Licences", "règle d'attribution de licence"],
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
    members: ["Membres du groupe", "Membres"],
    more: [],
  },
} as const satisfies Labels;
