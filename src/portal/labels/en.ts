import type { Labels } from "./labels";

export const en = {
  menu: { Admin: ["Admin", "Administration"], Licenses: ["Licenses"] },
  heading: { Licenses: ["Licenses"] },
  tab: { Users: ["Users"], "Robots & Services": ["Robots & services"], Consumables: ["Consumables"] },
  section: {
    "License Allocations to Users": [
      "License Allocations to Users",
      "License Allocation to Users",
      "Assign Licenses to Users",
    ],
    "License Allocations to Groups": ["License Allocations to Groups", "License Allocation to Groups"],
  },
  icon: { "Edit license allocation": ["Edit license allocation"] },
  panel: { "Edit License Allocation": ["Edit License Allocation"] },
  option: { "Use Group allocation rule": ["Use Group allocation rule"], "Allocate to User": ["Allocate to User"] },
  button: {
    Save: ["Save"],
    Cancel: ["Cancel"],
    Close: ["Close"],
    Refresh: ["Refresh"],
    "Allocate Licenses": ["Allocate Licenses"],
    "License Migration": ["License Migration"],
    "Next page": ["Go to next page", "Next page"],
    "First page": ["Go to first page", "First page"],
  },
  field: { Search: ["Search"], "Rows per page": ["Rows per page", "Items per page"] },
  column: { Name: ["Name", "User", "User name"], Licenses: ["Licenses"], "Last in use": ["Last in use"] },
  cell: { "No license": ["No license"] },
} as const satisfies Labels;
