import type { Labels } from "./labels";

/** Japanese, by the translated documentation and not by the portal: hypotheses, each of them. */
export const ja = {
  menu: {
    Admin: ["管理"],
    Licenses: ["ライセンス"],
    "Accounts & Groups": ["アカウントとグループ"],
    Tenants: [],
  },
  heading: {
    Licenses: ["ライセンス"],
    "Accounts & Groups": ["アカウントとグループ"],
  },
  tab: {
    Users: ["ユーザー"],
    Groups: ["グループ"],
    "Robots & Services": ["ロボットとサービス"],
    Consumables: [],
    "Robot accounts": ["ロボット アカウント"],
    "User accounts": ["ユーザー"],
    Members: [],
    Profile: [],
  },
  section: {
    "License Allocations to Users": ["ユーザーへのライセンス割り当て"],
    "License Allocations to Groups": ["グループへのライセンスの割り当て"],
  },
  icon: {
    "Edit license allocation": ["ライセンスの割り当てを編集"],
    "Edit group allocation rule": [],
    "Group members with license inheritance": [],
    Edit: [],
    "More actions": [],
  },
  panel: {
    "Edit License Allocation": ["ライセンスの割り当てを編集"],
    "Allocate Licenses": [],
    "Edit Group Allocation Rule": [],
    "License inheritance from group": [],
    "Edit Group": [],
  },
  option: {
    "Use Group allocation rule": [],
    "Allocate to User": ["ユーザーに割り当て"],
  },
  button: {
    Save: ["保存"],
    Cancel: [],
    Close: ["閉じる"],
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
    "Add names": ["グループ メンバー"],
    Quota: [],
  },
  column: {
    Name: ["名前"],
    Licenses: ["ライセンス", "ライセンス割り当てルール"],
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
    members: ["グループ メンバー"],
    more: [],
  },
} as const satisfies Labels;
