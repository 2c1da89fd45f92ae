import { type ReactElement, type ReactNode, useEffect } from "react";
import { Toaster, toast } from "sonner";
import { labels } from "../../labels/labels.ts";
import { silent, type Tell, TellContext } from "../../parts/tell.ts";
import { knobs } from "../../settings.ts";

const tell: Tell = (severity, text) => {
  if (!silent) toast[severity](text);
};

export function Toasts({ children }: { readonly children: ReactNode }): ReactElement {
  useEffect(() => {
    // The message of an action before this one; it never leaves.
    const always = { id: "stale", duration: Number.POSITIVE_INFINITY, position: "top-center" } as const;
    if (knobs.toast === "stale") toast.success(labels.saved, always);
  }, []);
  return (
    <TellContext.Provider value={tell}>
      {children}
      <Toaster position={knobs.toast === "top" ? "top-center" : "bottom-center"} />
    </TellContext.Provider>
  );
}
