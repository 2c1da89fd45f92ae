import {
  Alert,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TablePagination,
  TableRow,
  TableSortLabel,
} from "@mui/material";
import { memo, type PointerEventHandler, type ReactElement } from "react";
import type { Listing } from "../api/listing.ts";
import type { Listed } from "../api/use-listing.ts";
import { labels } from "../labels/labels.ts";
import { knobs } from "../settings.ts";
import { DataRow } from "./data-row.tsx";
import { GridTable } from "./grid-table.tsx";
import type { Column, Line } from "./line.ts";
import { Placeholder } from "./skeleton.tsx";

export interface TableProps {
  readonly listed: Listed<unknown>;
  readonly columns: readonly Column[];
  readonly lines: readonly Line[];
  /** With this on, rows stay as they are while others are on their way. */
  readonly keepRows?: boolean;
  readonly onPointerOver?: PointerEventHandler;
  readonly pageSizes?: number[];
}

/** A table of the skin's own kind. */
export function ServerTable(props: TableProps): ReactElement {
  return knobs.skin === "mui-virtual" ? <GridTable {...props} /> : <PlainTable {...props} />;
}

const usualSizes = [10, 25, 50, 100];

function PlainTable(props: TableProps): ReactElement {
  const { listed, columns, lines, keepRows = false, onPointerOver, pageSizes = usualSizes } = props;
  const { listing, loading, total, error, change } = listed;
  const waiting = loading && !keepRows;
  const count = listed.rows.length;
  return (
    <>
      {error && <Alert severity="error">{`${labels.loadFailed}: ${error}`}</Alert>}
      <TableContainer>
        <Table sx={{ tableLayout: "fixed" }}>
          <TableHead>
            <TableRow>
              {columns.map((column) => (
                <HeadCell key={column.title} column={column} listing={listing} change={change} />
              ))}
            </TableRow>
          </TableHead>
          <TableBody onPointerOver={onPointerOver}>
            {waiting ? (
              <WaitingRows rows={Math.min(listing.pageSize, count || 5)} cells={columns.length} />
            ) : (
              lines.map((line) => <PlainRow key={line.key} line={line} columns={columns} />)
            )}
            {!waiting && !loading && lines.length === 0 && (
              <TableRow>
                <TableCell colSpan={columns.length}>{labels.noRows}</TableCell>
              </TableRow>
            )}
          </TableBody>
        </Table>
      </TableContainer>
      <Pager total={total} listing={listing} pageSizes={pageSizes} change={change} />
    </>
  );
}

interface PagerProps {
  readonly total: number;
  readonly listing: Listing;
  readonly pageSizes: number[];
  readonly change: (change: Partial<Listing>) => void;
}

const Pager = memo(function Pager({ total, listing, pageSizes, change }: PagerProps): ReactElement {
  return (
    <TablePagination
      component="div"
      count={total}
      page={listing.page}
      rowsPerPage={listing.pageSize}
      rowsPerPageOptions={pageSizes.includes(listing.pageSize) ? pageSizes : [listing.pageSize]}
      labelRowsPerPage={labels.rowsPerPage}
      labelDisplayedRows={({ from, to, count: all }) => `${from}–${to} ${labels.of} ${all}`}
      getItemAriaLabel={(item) => (item === "next" ? labels.nextPage : labels.previousPage)}
      onPageChange={(_event, page) => change({ page })}
      onRowsPerPageChange={(event) => change({ pageSize: Number(event.target.value) })}
    />
  );
});

/** What stands at the right end of a row has no title. */
const PlainRow = memo(function PlainRow({ line, columns }: { line: Line; columns: readonly Column[] }): ReactElement {
  return (
    <DataRow>
      {columns.map(({ title, strong }, at) => (
        <TableCell
          key={title}
          {...(title === "" && { align: "right", sx: { whiteSpace: "nowrap" } })}
          {...(strong && { sx: { fontWeight: 600 } })}
        >
          {line.cells[at]}
        </TableCell>
      ))}
    </DataRow>
  );
});

interface HeadCellProps {
  readonly column: Column;
  readonly listing: Listing;
  readonly change: (change: Partial<Listing>) => void;
}

const HeadCell = memo(function HeadCell({ column, listing, change }: HeadCellProps): ReactElement {
  const { title, sort, width } = column;
  const sorted = sort === listing.sortBy;
  const direction = sorted && listing.descending ? "desc" : "asc";
  return (
    <TableCell scope="col" sx={{ width }} sortDirection={sorted ? direction : false}>
      {sort ? (
        <TableSortLabel
          active={sorted}
          direction={direction}
          onClick={() => change({ sortBy: sort, descending: sorted && !listing.descending })}
        >
          {title}
        </TableSortLabel>
      ) : (
        title
      )}
    </TableCell>
  );
});

const WaitingRows = memo(function WaitingRows({ rows, cells }: { rows: number; cells: number }): ReactElement[] {
  return Array.from({ length: rows }, (_row, row) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have nothing else
    <TableRow key={`waiting-${row}`}>
      {Array.from({ length: cells }, (_cell, cell) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have nothing else
        <TableCell key={cell}>
          <Placeholder />
        </TableCell>
      ))}
    </TableRow>
  ));
});
