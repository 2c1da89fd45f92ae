import { useCallback, useEffect, useMemo, useState } from "react";
import type { Page } from "../../replies.ts";
import { knobs } from "../settings.ts";
import { messageOf } from "./call.ts";
import { firstListing, type Listing } from "./listing.ts";

export interface Listed<T> {
  readonly listing: Listing;
  readonly rows: readonly T[];
  readonly total: number;
  readonly loading: boolean;
  readonly error: string | null;
  change(change: Partial<Listing>): void;
  refresh(): void;
}

/** A documented fault: the search finds only who is on the page that is shown. */
export const onPage = knobs["search-scope"] === "page";

function answers(row: object, search: string): boolean {
  const words = search.trim().toLowerCase();
  const shown = Object.entries(row).filter(([name]) => ["displayName", "name", "email"].includes(name));
  return shown.some(([, text]) => String(text).toLowerCase().includes(words));
}

/** One table read from the server page by page. An answer that comes too late is dropped. */
export function useListing<T extends object>(
  fetchPage: (listing: Listing) => Promise<Page<T>>,
  onPageOnly = false,
): Listed<T> {
  const [listing, setListing] = useState(firstListing);
  const [refreshes, setRefreshes] = useState(0);
  const [answer, setAnswer] = useState<Page<T>>({ results: [], totalCount: 0 });
  const [loading, setLoading] = useState(true);
  const asked = onPageOnly ? { ...listing, search: "" } : listing;
  const [error, setError] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a refresh asks again for the same page
  useEffect(() => {
    let current = true;
    setLoading(true);
    fetchPage(asked)
      .then((page) => {
        if (!current) return;
        setAnswer(page);
        setError(null);
        setLoading(false);
      })
      .catch((problem: unknown) => {
        if (!current) return;
        setError(messageOf(problem));
        setLoading(false);
      });
    return () => {
      current = false;
    };
  }, [fetchPage, onPageOnly ? JSON.stringify(asked) : listing, refreshes]);
  const rows = useMemo(
    () => (onPageOnly ? answer.results.filter((row) => answers(row, listing.search)) : answer.results),
    [answer, listing.search, onPageOnly],
  );
  const change = useCallback(
    (changed: Partial<Listing>) =>
      setListing((before) => ({ ...before, ...(onPageOnly && "search" in changed ? {} : { page: 0 }), ...changed })),
    [onPageOnly],
  );
  const refresh = useCallback(() => setRefreshes((count) => count + 1), []);
  return { listing, rows, total: answer.totalCount, loading, error, change, refresh };
}
