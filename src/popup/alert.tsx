import type { ComponentChildren } from "preact";
import { Icon } from "./icon";

interface AlertProps {
  readonly kind: "info" | "warning" | "error";
  readonly children: ComponentChildren;
  readonly title?: string;
}

const icons = { info: "info", warning: "warning", error: "ban" } as const;

/** A sentence that must not be missed. Only errors interrupt a screen reader. */
export const Alert = ({ kind, title, children }: AlertProps) => (
  <div class={`alert is-${kind}`} {...(kind === "error" ? { role: "alert" } : {})}>
    <Icon name={icons[kind]} />
    <div>
      {title && <strong>{title}</strong>}
      <div>{children}</div>
    </div>
  </div>
);
