import type { Labels } from "./labels";

/** Portuguese (Brazil), by the translated documentation and not by the portal: hypotheses, each of them. */
export const ptBr = {
  menu: {
    Admin: ["Admin"],
    Licenses: ["Licenças"],
    "Accounts & Groups": ["Contas e grupos locais", "Contas e grupos"],
    Tenants: [],
  },
  heading: {
    Licenses: ["Licenças"],
    "Accounts & Groups": ["Contas e grupos locais", "Contas e grupos"],
  },
  tab: {
    Users: ["Usuários"],
    Groups: ["Grupos locais", "Grupos"],
    "Robots & Services": [],
    Consumables: [],
    "Robot accounts": ["Contas de Robô"],
    "User accounts": ["Contas de usuário", "Usuários"],
    Members: [],
    Profile: [],
  },
  section: {
    "License Allocations to Users": ["Alocações de licenças para usuários", "Alocação de licenças para usuários"],
    "License Allocations to Groups": ["Alocação de licenças para grupos"],
  },
  icon: {
    "Edit license allocation": [],
    "Edit group allocation rule": ["Editar regra de alocação de grupos"],
    "Group members with license inheritance": [],
    Edit: ["Editar"],
    "More actions": [],
  },
  panel: {
    "Edit License Allocation": [],
    "Allocate Licenses": [],
    "Edit Group Allocation Rule": ["Editar regra de alocação de grupos"],
    "License inheritance from group": [],
    "Edit Group": [],
  },
  option: {
    "Use Group allocation rule": [],
    "Allocate to User": [],
  },
  button: {
    Save: ["Salvar"],
    Cancel: [],
    Close: ["Fechar"],
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
    "Add names": ["Membros do grupo", "Membros de Grupo", "Nomes"],
    Quota: [],
  },
  column: {
    Name: ["Nome"],
    Licenses: ["Licenças", "regra de alocação de licenças"],
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
    members: ["Membros do grupo", "Membros de Grupo", "Nomes"],
    more: [],
  },
} as const satisfies Labels;
