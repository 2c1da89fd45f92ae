export const catalog = [
  { code: "RPADEVPRONU", label: "Automation Developer - Named User" },
  { code: "CTZDEVNU", label: "Citizen Developer - Named User" },
  { code: "ATTUNU", label: "Attended - Named User" },
  { code: "ACNU", label: "Action Center - Named User" },
  { code: "TSTNU", label: "Tester - Named User" },
  { code: "IDU", label: "Insights Designer Users" },
  { code: "PMBU", label: "Process Mining Business User" },
  { code: "AKIT", label: "Automation Express" },
] as const;

/** No longer bought: its card is gone, but a few users still hold it. */
export const retired = { code: "RPADEVNU", label: "RPA Developer - Named User" } as const;
