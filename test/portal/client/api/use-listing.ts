import { useEffect, useState } from "react";
import type { Page } from "../../replies.ts";
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

/** One table read from the server page by page. An answer that comes too late is dropped. */
export function useListing<T>(fetchPage: (listing: Listing) => Promise<Page<T>>): Listed<T> {
  const [listing, setListing] = useState(firstListing);
  const [refreshes, setRefreshes] = useState(0);
  const [answer, setAnswer] = useState<Page<T>>({ results: [], totalCount: 0 });
  const [loading, setLoading] = useState(true);
  const [error, setError] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a refresh asks again for the same page
  useEffect(() => {
    let current = true;
    setLoading(true);
    fetchPage(listing)
      .then((page) => {
        if (!current) return;
        setAnswer(page);
        setError(null);
      })
      .catch((problem: unknown) => current && setError(messageOf(problem)))
      .finally(() => current && setLoading(false));
    return () => {
      current = false;
    };
  }, [fetchPage, listing, refreshes]);
  return {
    listing,
    rows: answer.results,
    total: answer.totalCount,
    loading,
    error,
    change: (change) => setListing((before) => ({ ...before, page: 0, ...change })),
    refresh: () => setRefreshes((count) => count + 1),
  };
}
