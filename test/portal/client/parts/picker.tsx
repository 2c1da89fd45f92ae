import { Autocomplete, Box, Chip, TextField, Typography } from "@mui/material";
import { type ComponentProps, type ReactElement, useState } from "react";
import type { Page } from "../../replies.ts";
import { labels } from "../labels/labels.ts";
import { useFound } from "./use-found.ts";

interface Pickable {
  readonly id: string;
  readonly displayName: string;
}

interface PickerProps<T extends Pickable> {
  readonly label: string;
  /** The same array until somebody is picked: a new one empties the field. */
  readonly picked: T[];
  readonly onChange: (picked: T[]) => void;
  readonly search: (words: string) => Promise<Page<T>>;
  /** Second line of an option. */
  readonly about: (option: T) => string;
  readonly Chip?: (props: { readonly of: T; readonly chip: ComponentProps<typeof Chip> }) => ReactElement;
}

/** Options are searched on the server; beyond twenty the chips collapse to a number while the field is not in use. */
export function Picker<T extends Pickable>(props: PickerProps<T>): ReactElement {
  const { label, picked, onChange, search, about, Chip: PickedChip = NameChip } = props;
  const [words, setWords] = useState("");
  const found = useFound(search, words);
  return (
    <Autocomplete
      multiple
      filterSelectedOptions
      limitTags={20}
      options={[...found]}
      value={picked}
      inputValue={words}
      onInputChange={(_event, text) => setWords(text)}
      onChange={(_event, chosen) => onChange(chosen)}
      filterOptions={(options) => options}
      isOptionEqualToValue={(option, value) => option.id === value.id}
      getOptionLabel={(option) => option.displayName}
      noOptionsText={labels.noRows}
      openText={labels.open}
      closeText={labels.close}
      clearText={labels.clear}
      renderTags={(shown, tagProps) =>
        shown.map((one, index) => {
          const { key: _key, ...chip } = tagProps({ index });
          return <PickedChip key={one.id} of={one} chip={chip} />;
        })
      }
      renderOption={({ key: _key, ...option }, one) => (
        <Box component="li" {...option} key={one.id} sx={{ display: "block !important" }}>
          <Typography variant="body2">{one.displayName}</Typography>
          <Typography variant="caption" color="text.secondary">
            {about(one)}
          </Typography>
        </Box>
      )}
      renderInput={({ InputLabelProps: { id = "" }, ...input }) => (
        <TextField {...input} InputLabelProps={{ id }} size="small" label={label} margin="dense" />
      )}
    />
  );
}

function NameChip({ of, chip }: { readonly of: Pickable; readonly chip: ComponentProps<typeof Chip> }): ReactElement {
  return <Chip {...chip} label={of.displayName} />;
}
