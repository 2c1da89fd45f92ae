import { knobs } from "../settings.ts";

export interface Listing {
  readonly search: string;
  readonly page: number;
  readonly pageSize: number;
  readonly sortBy: "Name" | "LastInUse";
  readonly descending: boolean;
}

export const firstListing: Listing = {
  search: "",
  page: 0,
  pageSize: Number(knobs["first-page-size"]),
  sortBy: "Name",
  descending: false,
};

export function queryOf({ search, page, pageSize, sortBy, descending }: Listing): string {
  return new URLSearchParams({
    top: String(pageSize),
    skip: String(page * pageSize),
    search,
    sortBy,
    sortOrder: descending ? "desc" : "asc",
  }).toString();
}
