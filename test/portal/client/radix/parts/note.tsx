import type { ReactElement } from "react";

export function Note({ text }: { readonly text: string }): ReactElement {
  return (
    <div role="alert" className="note">
      {text}
    </div>
  );
}
