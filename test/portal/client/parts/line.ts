import type { ReactNode } from "react";
import type { Listing } from "../api/listing.ts";

export interface Column {
  readonly title: string;
  readonly sort?: Listing["sortBy"];
  readonly width?: string;
  readonly strong?: boolean;
}

/** A row of a table, whatever the table is made of: a cell for each column. */
export interface Line {
  readonly key: string;
  readonly cells: readonly ReactNode[];
}
