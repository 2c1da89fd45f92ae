import { Box } from "@mui/material";
import { type PointerEventHandler, type ReactNode, type UIEvent, useState } from "react";

interface Props<T> {
  readonly rows: readonly T[];
  readonly keyOf: (row: T, index: number) => string;
  readonly draw: (row: T) => ReactNode;
  /** The last row came into sight. */
  readonly onEnd: () => void;
  readonly onPointerOver: PointerEventHandler;
}

/** Pixels. */
const rowHeight = 112;
const room = "calc(100vh - 200px)";
/** Rows above and below those in sight that are there too. */
const spare = 2;

/** A list that has only the rows in sight in the page; the others are space. Nothing of it says how many there are. */
export function WindowedList<T>({ rows, keyOf, draw, onEnd, onPointerOver }: Props<T>): ReactNode {
  const [{ top, height }, setView] = useState({ top: 0, height: 800 });
  const scrolled = ({ currentTarget: { scrollTop, clientHeight, scrollHeight } }: UIEvent) => {
    setView({ top: scrollTop, height: clientHeight });
    if (scrollTop + clientHeight >= scrollHeight - 2) onEnd();
  };
  const first = Math.max(0, Math.floor(top / rowHeight) - spare);
  const shown = rows.slice(first, Math.ceil((top + height) / rowHeight) + spare);
  return (
    <Box onScroll={scrolled} sx={{ maxHeight: room, overflowY: "auto", position: "relative" }}>
      <Box
        component="ul"
        onPointerOver={onPointerOver}
        data-first-row={first}
        sx={{ listStyle: "none", p: 0, m: 0, height: rows.length * rowHeight, position: "relative" }}
      >
        {shown.map((row, at) => (
          <Box
            component="li"
            key={keyOf(row, first + at)}
            sx={{ position: "absolute", top: (first + at) * rowHeight, height: rowHeight, left: 0, right: 0 }}
          >
            {draw(row)}
          </Box>
        ))}
      </Box>
    </Box>
  );
}
