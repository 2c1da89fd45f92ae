import type { ReactElement } from "react";

interface Props {
  readonly title: string;
  readonly path?: readonly string[];
}

export function PageTitle({ title, path = [] }: Props): ReactElement {
  return (
    <div>
      {path.length > 0 && <p className="muted">{path.join(" / ")}</p>}
      <h1>{title}</h1>
    </div>
  );
}
