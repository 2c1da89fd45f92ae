import { Dialog, Drawer, type DrawerProps } from "@mui/material";
import { createContext, type ReactElement, type ReactNode, useId, useRef, useState } from "react";
import { knobs } from "../settings.ts";

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The id of the panel's title, where something refers to it. */
export const TitleId = createContext<string | undefined>(undefined);

/** What a panel is made of is a knob. The library gives a drawer no dialog role and no name. */
export function SidePanel(props: Props): ReactElement {
  return knobs.panel === "leaving" ? <LeavingPanels {...props} /> : <OnePanel {...props} />;
}

function OnePanel({ open, onClose, children }: Props): ReactElement {
  const title = useId();
  if (knobs.panel === "dialog")
    return (
      <Dialog open={open} onClose={onClose} aria-labelledby={title} fullWidth maxWidth="sm">
        <TitleId.Provider value={title}>{children}</TitleId.Provider>
      </Dialog>
    );
  return (
    <Drawer
      anchor="right"
      open={open}
      onClose={onClose}
      variant={knobs.panel === "persistent" ? "persistent" : "temporary"}
      {...(knobs.panel === "in-place" && { ModalProps: { disablePortal: true } })}
      PaperProps={{ sx: { width: knobs.panel === "full" ? "100%" : 460 } }}
    >
      {children}
    </Drawer>
  );
}

const slow: DrawerProps["transitionDuration"] = { enter: 0, exit: 1000 };

/** The next one comes while the one before it is still there, with what it showed. */
function LeavingPanels({ open, onClose, children }: Props): ReactElement {
  const [openings, setOpenings] = useState<readonly number[]>([0]);
  const shown = useRef(new Map<number, ReactNode>());
  const wasOpen = useRef(open);
  let current = openings.at(-1) ?? 0;
  if (open && !wasOpen.current) {
    current += 1;
    setOpenings((before) => [...before, current]);
  }
  wasOpen.current = open;
  if (open) shown.current.set(current, children);
  const gone = (opening: number) => {
    shown.current.delete(opening);
    setOpenings((before) => before.filter((each) => each !== opening || each === before.at(-1)));
  };
  return (
    <>
      {openings.map((opening) => (
        <Drawer
          key={opening}
          anchor="right"
          open={open && opening === current}
          onClose={onClose}
          transitionDuration={slow}
          SlideProps={{ onExited: () => gone(opening) }}
          PaperProps={{ sx: { width: 460 } }}
        >
          {shown.current.get(opening)}
        </Drawer>
      ))}
    </>
  );
}
