import Search from "@mui/icons-material/Search";
import { InputAdornment, TextField } from "@mui/material";
import { type ReactElement, useEffect, useState } from "react";
import { labels } from "../labels/labels.ts";
import { knobs } from "../settings.ts";

export function SearchField({ onSearch }: { readonly onSearch: (words: string) => void }): ReactElement {
  const [text, setText] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only typing starts the wait
  useEffect(() => {
    if (text === null) return;
    const timer = setTimeout(() => onSearch(text), knobs["search-delay"]);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <TextField
      size="small"
      type="search"
      placeholder={labels.search}
      value={text ?? ""}
      onChange={(event) => setText(event.target.value)}
      inputProps={{ "aria-label": labels.search }}
      InputProps={{
        startAdornment: (
          <InputAdornment position="start">
            <Search fontSize="small" />
          </InputAdornment>
        ),
      }}
      sx={{ width: 260 }}
    />
  );
}
