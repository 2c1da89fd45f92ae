import Close from "@mui/icons-material/Close";
import { Box, Button, Typography } from "@mui/material";
import { type ReactElement, type ReactNode, type UIEvent, useContext } from "react";
import { labels } from "../labels/labels.ts";
import { knobs } from "../settings.ts";
import { IconControl } from "./icon-control.tsx";
import { SaveButton } from "./save-button.tsx";
import { TitleId } from "./side-panel.tsx";
import { PanelMessage } from "./toast.tsx";

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
        <Typography variant="h2" id={useContext(TitleId)}>
          {title}
        </Typography>
        <IconControl name={labels.close} glyph="close" icon={<Close fontSize="small" />} onPress={onClose} />
      </Box>
      <Box onScroll={scrolled} sx={{ flex: 1, overflowY: "auto", px: 3, pb: 2 }}>
        {knobs.toast === "panel" && <PanelMessage />}
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
        {onSave && <SaveButton enabled={saveEnabled} saving={saving} onSave={onSave} />}
      </Box>
    </>
  );
}
