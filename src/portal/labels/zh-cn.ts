import type { Labels } from "./labels";

/** Chinese (simplified), by the translated documentation and not by the portal: hypotheses, each of them. */
export const zhCn = {
  menu: {
    Admin: ["管理员", "管理"],
    Licenses: ["许可证"],
    "Accounts & Groups": ["帐户和组"],
    Tenants: [],
  },
  heading: {
    Licenses: ["许可证"],
    "Accounts & Groups": ["帐户和组"],
  },
  tab: {
    Users: ["用户"],
    Groups: ["组"],
    "Robots & Services": ["机器人和服务"],
    Consumables: [],
    "Robot accounts": ["机器人帐户"],
    "User accounts": ["用户"],
    Members: [],
    Profile: [],
  },
  section: {
    "License Allocations to Users": ["向用户分配许可证"],
    "License Allocations to Groups": ["向组分配许可证"],
  },
  icon: {
    "Edit license allocation": ["编辑许可证分配"],
    "Edit group allocation rule": ["编辑组分配规则"],
    "Group members with license inheritance": [],
    Edit: ["编辑"],
    "More actions": [],
  },
  panel: {
    "Edit License Allocation": ["编辑许可证分配"],
    "Allocate Licenses": [],
    "Edit Group Allocation Rule": ["编辑组分配规则"],
    "License inheritance from group": [],
    "Edit Group": [],
  },
  option: {
    "Use Group allocation rule": [],
    "Allocate to User": ["分配给用户"],
  },
  button: {
    Save: ["保存"],
    Cancel: [],
    Close: ["关闭"],
    Refresh: [],
    "Allocate Licenses": [],
    "License Migration": [],
    "Next page": [],
    "First page": [],
    "Release license": ["释放许可证"],
    Release: ["释放许可证"],
    Remove: [],
  },
  field: {
    Search: [],
    "Rows per page": [],
    "Add users": [],
    "Add names": ["组成员"],
    Quota: [],
  },
  column: {
    Name: ["名称"],
    Licenses: ["许可证", "许可证分配规则"],
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
    members: ["组成员"],
    more: [],
  },
} as const satisfies Labels;
