import type { Labels } from "./labels";

/** Spanish, by the translated documentation and not by the portal: hypotheses, each of them. */
export const es = {
  menu: {
    Admin: ["Administración", "Admin"],
    Licenses: ["Licencias"],
    "Accounts & Groups": ["Cuentas y grupos"],
    Tenants: [],
  },
  heading: {
    Licenses: ["Licencias"],
    "Accounts & Groups": ["Cuentas y grupos"],
  },
  tab: {
    Users: ["Usuarios"],
    Groups: ["Grupos"],
    "Robots & Services": [],
    Consumables: [],
    "Robot accounts": ["Cuentas del robot"],
    "User accounts": ["Usuarios"],
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
    Edit: ["Editar"],
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
    Save: ["Guardar"],
    Cancel: [],
    Close: ["Cerrar"],
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
    "Add names": ["Miembros del grupo"],
    Quota: [],
  },
  column: {
    Name: ["Nombre"],
    Licenses: ["Licencias", "reglas de asignación de licencias"],
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
    members: ["Miembros del grupo"],
    more: [],
  },
} as const satisfies Labels;
