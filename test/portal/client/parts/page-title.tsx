import { Box, Typography } from "@mui/material";
import type { ReactElement, ReactNode } from "react";

interface Props {
  readonly title: string;
  readonly path?: readonly string[];
  readonly children?: ReactNode;
}

export function PageTitle({ title, path = [], children }: Props): ReactElement {
  return (
    <Box sx={{ display: "flex", alignItems: "flex-end", justifyContent: "space-between", mb: 2 }}>
      <div>
        {path.length > 0 && (
          <Typography variant="body2" color="text.secondary" sx={{ mb: 0.5 }}>
            {path.join(" / ")}
          </Typography>
        )}
        <Typography variant="h1">{title}</Typography>
      </div>
      {children}
    </Box>
  );
}
