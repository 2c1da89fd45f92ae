import type { PointerEventHandler, ReactElement, ReactNode } from "react";
import type { Listing } from "../../api/listing.ts";
import type { Listed } from "../../api/use-listing.ts";
import { labels } from "../../labels/labels.ts";
import { Icon } from "./icon.tsx";
import { Note } from "./note.tsx";
import { PageSize } from "./page-size.tsx";
import { Skeleton } from "./skeleton.tsx";

interface Column {
  readonly title: string;
  readonly sort?: Listing["sortBy"];
  readonly width?: string;
}

interface Props {
  readonly listed: Listed<unknown>;
  readonly columns: readonly Column[];
  /** With this on, rows stay as they are while others are on their way. */
  readonly keepRows?: boolean;
  readonly onPointerOver?: PointerEventHandler;
  readonly children: ReactNode;
}

const sizes = [10, 25, 50, 100] as const;

export function ServerTable({ listed, columns, keepRows = false, onPointerOver, children }: Props): ReactElement {
  const { listing, loading, total, error } = listed;
  const waiting = loading && !keepRows;
  const rows = Math.min(listing.pageSize, listed.rows.length || 5);
  return (
    <>
      {error && <Note text={`${labels.loadFailed}: ${error}`} />}
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeadCell key={column.title} column={column} listed={listed} />
            ))}
          </tr>
        </thead>
        <tbody onPointerOver={onPointerOver}>
          {waiting ? <WaitingRows rows={rows} cells={columns.length} /> : children}
          {!loading && total === 0 && (
            <tr>
              <td colSpan={columns.length}>{labels.noRows}</td>
            </tr>
          )}
        </tbody>
      </table>
      <Pages listed={listed} />
    </>
  );
}

function HeadCell({ column: { title, sort, width }, listed }: { column: Column; listed: Listed<unknown> }) {
  const { listing, change } = listed;
  const sorted = sort === listing.sortBy;
  const direction = listing.descending ? "descending" : "ascending";
  return (
    <th scope="col" style={{ width }} aria-sort={sorted ? direction : undefined}>
      {sort ? (
        <button
          type="button"
          className="btn-icon"
          style={{ width: "auto" }}
          onClick={() => change({ sortBy: sort, descending: sorted && !listing.descending })}
        >
          {title}
        </button>
      ) : (
        title
      )}
    </th>
  );
}

function Pages({ listed: { listing, total, change } }: { readonly listed: Listed<unknown> }): ReactElement {
  const first = listing.page * listing.pageSize;
  const last = Math.min(total, first + listing.pageSize);
  const turn = (by: number) => change({ page: listing.page + by });
  return (
    <div className="row" style={{ marginTop: 10 }}>
      <span className="grow" />
      <PageSize size={listing.pageSize} sizes={sizes} onChange={(pageSize) => change({ pageSize })} />
      <span className="muted">{`${total === 0 ? 0 : first + 1}–${last} ${labels.of} ${total}`}</span>
      <button type="button" className="btn-icon" disabled={first === 0} onClick={() => turn(-1)}>
        <span className="sr-only">{labels.previousPage}</span>
        <Icon name="left" />
      </button>
      <button type="button" className="btn-icon" disabled={last >= total} onClick={() => turn(1)}>
        <span className="sr-only">{labels.nextPage}</span>
        <Icon name="right" />
      </button>
    </div>
  );
}

function WaitingRows({ rows, cells }: { readonly rows: number; readonly cells: number }): ReactElement[] {
  return Array.from({ length: rows }, (_row, row) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have nothing else
    <tr key={`waiting-${row}`}>
      {Array.from({ length: cells }, (_cell, cell) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have nothing else
        <td key={cell}>
          <Skeleton />
        </td>
      ))}
    </tr>
  ));
}
