import { useEffect, useState } from "react";
import type { InheritanceRow } from "../../replies.ts";
import { messageOf } from "../api/call.ts";
import { fetchInheritance } from "../api/licenses.ts";
import { useToast } from "../parts/tell.ts";
import { knobs } from "../settings.ts";

export const perPage = 50;

interface Shown {
  readonly rows: readonly InheritanceRow[];
  readonly total: number;
}

export interface Inheritance {
  /** Null until the first answer. */
  readonly shown: Shown | null;
  readonly page: number;
  readonly pages: number;
  readonly loading: boolean;
  turnTo(page: number): void;
  /** Endless lists only: the next rows below those that are there. */
  more(): void;
  /** What was released is gone on the server; whether it goes from the list is a knob. */
  released(userId: string): void;
}

export const endless = knobs["panel-lists"] === "endless" || knobs.skin === "mui-virtual";
const vanish = knobs["release-vanish"] === "at-once";

/** Who uses licenses from one group, read 50 at a time. */
export function useInheritance(groupId: string): Inheritance {
  const [asked, setAsked] = useState({ page: 0, skip: 0, reads: 0 });
  const [shown, setShown] = useState<Shown | null>(null);
  const [loading, setLoading] = useState(true);
  const [gone, setGone] = useState(0);
  const tell = useToast();
  useEffect(() => {
    let current = true;
    setLoading(true);
    fetchInheritance(groupId, asked.skip)
      .then(({ results, totalCount }) => {
        if (!current) return;
        const last = Math.max(0, Math.ceil(totalCount / perPage) - 1);
        if (!endless && asked.page > last) return setAsked((before) => ({ ...before, ...pageAt(last) }));
        setShown((before) => ({ rows: joined(before?.rows ?? [], results), total: totalCount }));
      })
      .catch((error: unknown) => current && tell("error", messageOf(error)))
      .finally(() => current && setLoading(false));
    return () => {
      current = false;
    };
  }, [groupId, asked, tell]);

  const turnTo = (page: number) => {
    if (!knobs["stale-rows"]) setShown((before) => before && { ...before, rows: [] });
    setAsked((before) => ({ ...before, ...pageAt(page) }));
  };
  const more = () => {
    const rows = shown?.rows.length ?? 0;
    if (endless && !loading && shown && rows - gone < shown.total)
      setAsked((before) => ({ ...before, skip: rows - gone }));
  };
  const released = (userId: string) => {
    if (!vanish) return setGone((count) => count + 1);
    if (!endless) return setAsked((before) => ({ ...before, reads: before.reads + 1 }));
    setShown((before) => before && { rows: before.rows.filter(({ id }) => id !== userId), total: before.total - 1 });
  };
  const pages = Math.ceil((shown?.total ?? 0) / perPage);
  return { shown, page: asked.page, pages: endless ? 1 : pages, loading, turnTo, more, released };
}

function pageAt(page: number): { readonly page: number; readonly skip: number } {
  return { page, skip: page * perPage };
}

/** In an endless list nobody stands twice, even where rows have moved meanwhile. */
function joined(before: readonly InheritanceRow[], results: readonly InheritanceRow[]): readonly InheritanceRow[] {
  if (!endless) return results;
  const known = new Set(before.map(({ id }) => id));
  return [...before, ...results.filter(({ id }) => !known.has(id))];
}
