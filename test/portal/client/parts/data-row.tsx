import { TableRow } from "@mui/material";
import { GridRow, type GridRowProps } from "@mui/x-data-grid";
import { createContext, forwardRef, type ReactElement, type ReactNode, useState } from "react";

/** Whether the pointer is over the row around. */
export const Pointed = createContext(false);

export function DataRow({ children }: { readonly children: ReactNode }): ReactElement {
  const [pointed, setPointed] = useState(false);
  return (
    <TableRow hover onMouseEnter={() => setPointed(true)} onMouseLeave={() => setPointed(false)}>
      <Pointed.Provider value={pointed}>{children}</Pointed.Provider>
    </TableRow>
  );
}

/** The same for a row of a grid. */
export const PointedGridRow = forwardRef<HTMLDivElement, GridRowProps>(function PointedGridRow(props, ref) {
  const [pointed, setPointed] = useState(false);
  return (
    <Pointed.Provider value={pointed}>
      <GridRow {...props} ref={ref} onMouseEnter={() => setPointed(true)} onMouseLeave={() => setPointed(false)} />
    </Pointed.Provider>
  );
});
