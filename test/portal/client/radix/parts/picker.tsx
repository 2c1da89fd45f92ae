import { Command } from "cmdk";
import { type ReactElement, useState } from "react";
import type { Page } from "../../../replies.ts";
import { labels } from "../../labels/labels.ts";
import { useFound } from "../../parts/use-found.ts";
import { Icon } from "./icon.tsx";

interface Pickable {
  readonly id: string;
  readonly displayName: string;
}

interface Badge {
  readonly text: string;
  readonly title?: string;
}

interface Props<T extends Pickable> {
  readonly label: string;
  readonly picked: readonly T[];
  readonly onChange: (picked: T[]) => void;
  readonly search: (words: string) => Promise<Page<T>>;
  /** Second line of an option. */
  readonly about: (option: T) => string;
  /** What the badge of a picked one says, and its title. */
  readonly badge?: (picked: T) => Badge;
}

/** Badges without a role, each with a button without a name; one more button takes everybody out. */
export function Picker<T extends Pickable>(props: Props<T>): ReactElement {
  const { label, picked, onChange, search, about, badge = named } = props;
  const [words, setWords] = useState("");
  const found = useFound(search, words);
  const offered = found.filter(({ id }) => !picked.some((one) => one.id === id));
  const add = (one: T) => {
    setWords("");
    onChange([...picked, one]);
  };
  return (
    <Command label={label} shouldFilter={false}>
      <div className="muted">{label}</div>
      <div className="badges">
        {picked.map((one) => {
          const { text, title } = badge(one);
          return (
            <span key={one.id} className="badge" title={title}>
              {text}
              <button type="button" onClick={() => onChange(picked.filter(({ id }) => id !== one.id))}>
                <Icon name="close" />
              </button>
            </span>
          );
        })}
        <Command.Input value={words} onValueChange={setWords} />
        {picked.length > 0 && (
          <button type="button" className="btn-icon" aria-label={labels.clear} onClick={() => onChange([])}>
            <Icon name="close" />
          </button>
        )}
      </div>
      {words !== "" && (
        <Command.List>
          <Command.Empty>{labels.noRows}</Command.Empty>
          {offered.map((one) => (
            <Command.Item key={one.id} value={one.id} onSelect={() => add(one)}>
              <div>{one.displayName}</div>
              <div className="muted">{about(one)}</div>
            </Command.Item>
          ))}
        </Command.List>
      )}
    </Command>
  );
}

const named = ({ displayName }: Pickable): Badge => ({ text: displayName });
