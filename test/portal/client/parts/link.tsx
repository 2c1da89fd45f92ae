import { Link } from "@mui/material";
import type { ReactElement, ReactNode } from "react";
import { go } from "../route.ts";

export function PageLink({ to, children }: { readonly to: string; readonly children: ReactNode }): ReactElement {
  return (
    <Link
      href={to}
      underline="hover"
      onClick={(event) => {
        event.preventDefault();
        go(to);
      }}
    >
      {children}
    </Link>
  );
}
