import { type ReactElement, useEffect, useState } from "react";
import { labels } from "../../labels/labels.ts";

const debounce = 300;

/** Only its placeholder says what it is. */
export function SearchField({ onSearch }: { readonly onSearch: (words: string) => void }): ReactElement {
  const [text, setText] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only typing starts the wait
  useEffect(() => {
    if (text === null) return;
    const timer = setTimeout(() => onSearch(text), debounce);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <input
      type="search"
      className="input"
      placeholder={labels.search}
      value={text ?? ""}
      onChange={({ target }) => setText(target.value)}
    />
  );
}
