import { TableRow } from "@mui/material";
import { createContext, type ReactElement, type ReactNode, useState } from "react";

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
