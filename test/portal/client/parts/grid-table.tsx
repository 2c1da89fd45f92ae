import { Alert, Box } from "@mui/material";
import { DataGrid, type GridColDef } from "@mui/x-data-grid";
import type { ReactElement } from "react";
import { labels } from "../labels/labels.ts";
import { knobs } from "../settings.ts";
import { PointedGridRow } from "./data-row.tsx";
import type { Line } from "./line.ts";
import type { TableProps } from "./server-table.tsx";

/** A table whose rows are put into the page only while they are in sight, with space left for the others. */
export function GridTable(props: TableProps): ReactElement {
  const { listed, columns, lines, keepRows = false, onPointerOver, pageSizes = [25, 50, 100] } = props;
  const { listing, loading, total, error, change } = listed;
  const fields = columns.map(({ title, sort, width, strong }, at): GridColDef<Line> => {
    const size = width?.endsWith("px") ? { width: Number.parseInt(width, 10) } : { flex: 1 };
    return {
      field: sort ?? (title || "actions"),
      headerName: title,
      sortable: sort !== undefined,
      renderCell: ({ row }) => <Box sx={{ minWidth: 0, fontWeight: strong ? 600 : 400 }}>{row.cells[at]}</Box>,
      ...size,
    };
  });
  return (
    <>
      {error && <Alert severity="error">{`${labels.loadFailed}: ${error}`}</Alert>}
      <Box sx={{ height: 420 }} {...(onPointerOver && { onPointerOver })}>
        <DataGrid
          slots={{ row: PointedGridRow }}
          rows={lines}
          columns={fields}
          getRowId={({ key }) => key}
          loading={loading && !keepRows}
          rowCount={total}
          {...countSaid}
          paginationMode="server"
          paginationModel={{ page: listing.page, pageSize: listing.pageSize }}
          pageSizeOptions={pageSizes}
          onPaginationModelChange={({ page, pageSize }) =>
            change(pageSize === listing.pageSize ? { page } : { pageSize })
          }
          sortingMode="server"
          sortModel={[{ field: listing.sortBy, sort: listing.descending ? "desc" : "asc" }]}
          onSortModelChange={([sorted]) => {
            const sortBy = columns.find(({ sort }) => sort === sorted?.field)?.sort ?? listing.sortBy;
            change({ sortBy, descending: sorted?.sort === "desc" });
          }}
          disableColumnMenu
          disableColumnFilter
          disableRowSelectionOnClick
          hideFooterSelectedRowCount
          localeText={{
            noRowsLabel: labels.noRows,
            MuiTablePagination: {
              labelRowsPerPage: labels.rowsPerPage,
              labelDisplayedRows: ({ from, to, count }) => `${from}–${to} ${labels.of} ${count}`,
              getItemAriaLabel: (item) => (item === "next" ? labels.nextPage : labels.previousPage),
            },
          }}
        />
      </Box>
    </>
  );
}

/** What the grid says of its number of rows; the library's own word unless a knob has it otherwise. */
const countSaid: Record<string, number | undefined> = {
  total: {},
  unknown: { "aria-rowcount": -1 },
  missing: { "aria-rowcount": undefined },
}[knobs["grid-count"]];
