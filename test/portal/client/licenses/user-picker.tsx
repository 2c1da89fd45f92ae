import { Autocomplete, Box, TextField, Typography } from "@mui/material";
import { type ReactElement, useEffect, useState } from "react";
import type { AccountRow } from "../../replies.ts";
import { searchAccounts } from "../api/accounts.ts";
import { labels } from "../labels/labels.ts";

interface Props {
  /** The same array until somebody is picked: a new one empties the field. */
  readonly users: AccountRow[];
  readonly onChange: (users: AccountRow[]) => void;
}

/** Offers only users who have no row yet. */
export function UserPicker({ users, onChange }: Props): ReactElement {
  const [words, setWords] = useState("");
  const [found, setFound] = useState<readonly AccountRow[]>([]);
  useEffect(() => {
    if (words.trim() === "") return setFound([]);
    let current = true;
    const timer = setTimeout(() => {
      searchAccounts(words)
        .then((page) => current && setFound(page.results.filter((row) => !row.hasDirectRecord)))
        .catch(() => current && setFound([]));
    }, 300);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [words]);
  return (
    <Autocomplete
      multiple
      filterSelectedOptions
      options={[...found]}
      value={users}
      inputValue={words}
      onInputChange={(_event, text) => setWords(text)}
      onChange={(_event, picked) => onChange(picked)}
      filterOptions={(options) => options}
      isOptionEqualToValue={(option, value) => option.id === value.id}
      getOptionLabel={(option) => option.displayName}
      noOptionsText={labels.noRows}
      openText={labels.open}
      closeText={labels.close}
      clearText={labels.clear}
      renderOption={(props, option) => (
        <Box
          component="li"
          {...props}
          key={option.id}
          sx={{ flexDirection: "column", alignItems: "flex-start !important" }}
        >
          <Typography variant="body2">{option.displayName}</Typography>
          <Typography variant="caption" color="text.secondary">
            {option.email}
          </Typography>
        </Box>
      )}
      renderInput={({ InputLabelProps: { id = "" }, ...input }) => (
        <TextField {...input} InputLabelProps={{ id }} size="small" label={labels.addUsers} margin="dense" />
      )}
    />
  );
}
