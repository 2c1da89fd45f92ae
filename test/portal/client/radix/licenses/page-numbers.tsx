import type { ReactElement } from "react";
import { labels } from "../../labels/labels.ts";
import { Icon } from "../parts/icon.tsx";

interface Props {
  readonly page: number;
  readonly pages: number;
  readonly onTurn: (page: number) => void;
}

export function PageNumbers({ page, pages, onTurn }: Props): ReactElement | null {
  if (pages < 2) return null;
  return (
    <nav aria-label="pagination">
      <ul className="row">
        {Array.from({ length: pages }, (_page, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
          <li key={index}>
            <button
              type="button"
              className="btn"
              aria-current={index === page ? "page" : undefined}
              onClick={() => onTurn(index)}
            >
              {index + 1}
            </button>
          </li>
        ))}
        <li>
          <button type="button" className="btn" disabled={page + 1 >= pages} onClick={() => onTurn(page + 1)}>
            <span className="sr-only">{labels.nextPage}</span>
            <Icon name="right" />
          </button>
        </li>
      </ul>
    </nav>
  );
}
