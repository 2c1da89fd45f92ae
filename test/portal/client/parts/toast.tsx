import { Alert, Snackbar } from "@mui/material";
import { createContext, type ReactElement, type ReactNode, useCallback, useContext, useState } from "react";
import { labels } from "../labels/labels.ts";
import { knobs } from "../settings.ts";
import { silent, type Tell, TellContext } from "./tell.ts";

export { silent, useToast } from "./tell.ts";

/** What was told last; panels show it themselves where there are no toasts. */
const LastTold = createContext<Toast | null>(null);

interface Toast {
  readonly key: number;
  readonly text: string;
  readonly severity: "success" | "error";
}

export function ToastProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const [toast, setToast] = useState<Toast | null>(null);
  const [open, setOpen] = useState(false);
  const tell = useCallback<Tell>((severity, text) => {
    if (silent) return;
    setToast((before) => ({ key: (before?.key ?? 0) + 1, text, severity }));
    setOpen(true);
  }, []);
  const atBottom = knobs.toast !== "top";
  return (
    <TellContext.Provider value={tell}>
      <LastTold.Provider value={toast}>{children}</LastTold.Provider>
      {knobs.toast === "stale" && <StaleToast />}
      <Snackbar
        key={toast?.key}
        open={open && knobs.toast !== "panel"}
        autoHideDuration={4000}
        onClose={(_event, reason) => reason === "timeout" && setOpen(false)}
        anchorOrigin={{ vertical: atBottom ? "bottom" : "top", horizontal: "center" }}
      >
        <Alert
          severity={toast?.severity ?? "success"}
          variant="filled"
          closeText={labels.close}
          onClose={() => setOpen(false)}
        >
          {toast?.text}
        </Alert>
      </Snackbar>
    </TellContext.Provider>
  );
}

/** What was told since the panel opened. */
export function PanelMessage(): ReactElement | null {
  const told = useContext(LastTold);
  const [before] = useState(told?.key);
  return told && told.key !== before ? <Alert severity={told.severity}>{told.text}</Alert> : null;
}

/** The message of an action before this one; it never leaves. */
function StaleToast(): ReactElement {
  return (
    <Snackbar open anchorOrigin={{ vertical: "top", horizontal: "center" }}>
      <Alert severity="success" variant="filled">
        {labels.saved}
      </Alert>
    </Snackbar>
  );
}
