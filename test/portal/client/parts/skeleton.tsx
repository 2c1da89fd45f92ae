import { Skeleton } from "@mui/material";
import { type ReactElement, useEffect } from "react";

let mounted = 0;

/** The body carries a class while any placeholder is on the page. */
export function Placeholder(): ReactElement {
  useEffect(() => {
    mounted += 1;
    document.body.classList.add("has-skeletons");
    return () => {
      mounted -= 1;
      if (mounted === 0) document.body.classList.remove("has-skeletons");
    };
  }, []);
  return <Skeleton data-testid="ap-skeleton" variant="text" width="70%" />;
}
