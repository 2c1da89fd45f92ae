/** What the rules say to a write: an HTTP status and, where refused, a sentence. */
export interface Decision {
  readonly accepted: boolean;
  readonly status: number;
  readonly message?: string;
}

export const accepted: Decision = { accepted: true, status: 200 };

export function refused(status: number, message: string): Decision {
  return { accepted: false, status, message };
}

/** Points on which the documentation contradicts itself; both sides can be had. */
export interface RuleSwitches {
  readonly leaseOnDirect: "ends" | "stays";
  readonly leaseOnRemoval: "ends" | "stays";
  readonly inheritMany: boolean;
}

export const documentedSwitches: RuleSwitches = { leaseOnDirect: "ends", leaseOnRemoval: "ends", inheritMany: false };
