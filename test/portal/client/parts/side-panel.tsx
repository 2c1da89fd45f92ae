import Close from "@mui/icons-material/Close";
import { Box, Button, CircularProgress, Drawer, IconButton, Typography } from "@mui/material";
import type { ReactElement, ReactNode, UIEvent } from "react";
import { labels } from "../labels/labels.ts";

interface SidePanelProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** No dialog role and no name: the library gives a drawer none. */
export function SidePanel({ open, onClose, children }: SidePanelProps): ReactElement {
  return (
    <Drawer anchor="right" open={open} onClose={onClose} PaperProps={{ sx: { width: 460 } }}>
      {children}
    </Drawer>
  );
}

interface PanelContentProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly onSave?: () => void;
  readonly saveEnabled?: boolean;
  readonly saving?: boolean;
  readonly onScrollEnd?: () => void;
  readonly children: ReactNode;
}

export function PanelContent(props: PanelContentProps): ReactElement {
  const { title, onClose, onSave, saveEnabled = false, saving = false, onScrollEnd, children } = props;
  const scrolled = ({ currentTarget: { scrollTop, clientHeight, scrollHeight } }: UIEvent) => {
    if (scrollTop + clientHeight >= scrollHeight - 2) onScrollEnd?.();
  };
  return (
    <>
      <Box sx={{ display: "flex", alignItems: "center", justifyContent: "space-between", px: 3, py: 2 }}>
        <Typography variant="h2">{title}</Typography>
        <IconButton aria-label={labels.close} onClick={onClose} size="small">
          <Close fontSize="small" />
        </IconButton>
      </Box>
      <Box onScroll={scrolled} sx={{ flex: 1, overflowY: "auto", px: 3, pb: 2 }}>
        {children}
      </Box>
      <Box
        sx={{
          display: "flex",
          justifyContent: "flex-end",
          gap: 1.5,
          px: 3,
          py: 2,
          borderTop: 1,
          borderColor: "divider",
        }}
      >
        <Button variant="outlined" onClick={onClose}>
          {onSave ? labels.cancel : labels.close}
        </Button>
        {onSave && (
          <Button variant="contained" onClick={onSave} disabled={!saveEnabled || saving} sx={{ minWidth: 72 }}>
            {saving ? <CircularProgress size={18} color="inherit" /> : labels.save}
          </Button>
        )}
      </Box>
    </>
  );
}
