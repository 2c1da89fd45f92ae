import { finance, type Group, type Lease, sales } from "./group-markup";

export const kimLease: Lease = { name: "Alex Kim", email: "alex.kim@acme.example", licenses: "Attended, Tester" };
export const roeLease: Lease = { name: "Robin Roe", email: "robin@acme.example", licenses: "Tester" };

/** So many users of a license, u1 and so on. */
export const crowd = (count: number, from = 1): Lease[] =>
  Array.from({ length: count }, (_, at) => ({
    name: `User ${at + from}`,
    email: `u${at + from}@acme.example`,
    licenses: "Attended",
  }));

export const used = (...leases: readonly Lease[]): Group => ({ ...finance, leases });
export const salesUsed: Group = { ...sales, leases: [roeLease] };
