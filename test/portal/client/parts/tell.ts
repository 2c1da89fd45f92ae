import { createContext, useContext } from "react";
import { knobs } from "../settings.ts";

export type Tell = (severity: "success" | "error", text: string) => void;

/** Where results are told; each skin has toasts of its own. */
export const TellContext = createContext<Tell>(() => undefined);

/** True where results are never told in a toast; panels then show their errors themselves. */
export const silent = knobs.toast === "none";

export function useToast(): Tell {
  return useContext(TellContext);
}
