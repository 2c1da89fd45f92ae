import type { ReactElement } from "react";
import { fetchRobots } from "../api/accounts.ts";
import { useListing } from "../api/use-listing.ts";
import { labels } from "../labels/labels.ts";
import { ServerTable } from "../parts/server-table.tsx";

const columns = [{ title: labels.name, sort: "Name" }] as const;

export function RobotsTable(): ReactElement {
  const listed = useListing(fetchRobots);
  const lines = listed.rows.map(({ id, name }) => ({ key: id, cells: [name] }));
  return <ServerTable listed={listed} columns={columns} lines={lines} />;
}
