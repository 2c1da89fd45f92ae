import { useState } from "react";

export interface PanelState<T> {
  readonly open: boolean;
  /** Kept while the panel slides away: until then it shows whom it was opened for. */
  readonly subject: T | null;
  /** A new number for each opening, so that nothing of the last one is left. */
  readonly opening: number;
  show(subject: T): void;
  close(): void;
}

export function usePanel<T>(): PanelState<T> {
  const [state, setState] = useState<{ open: boolean; subject: T | null; opening: number }>({
    open: false,
    subject: null,
    opening: 0,
  });
  return {
    ...state,
    show: (subject) => setState(({ opening }) => ({ open: true, subject, opening: opening + 1 })),
    close: () => setState((before) => ({ ...before, open: false })),
  };
}
