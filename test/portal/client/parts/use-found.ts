import { useEffect, useState } from "react";
import type { Page } from "../../replies.ts";

const debounce = 300;
const nobody: readonly never[] = [];

/** What the server finds for the words typed last. */
export function useFound<T>(search: (words: string) => Promise<Page<T>>, words: string): readonly T[] {
  const [found, setFound] = useState<readonly T[]>(nobody);
  useEffect(() => {
    if (words.trim() === "") return setFound(nobody);
    let current = true;
    const timer = setTimeout(() => {
      search(words)
        .then((page) => current && setFound(page.results))
        .catch(() => current && setFound(nobody));
    }, debounce);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [search, words]);
  return found;
}
