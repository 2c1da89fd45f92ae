import { MatPaginatorIntl } from "@angular/material/paginator";
import { UiGridIntl } from "@uipath/angular/components/ui-grid";
import { UiSuggestIntl } from "@uipath/angular/components/ui-suggest";
import { labels } from "../../labels/labels.ts";

export function gridWords(): UiGridIntl {
  return Object.assign(new UiGridIntl(), {
    refreshTooltip: labels.refresh,
    searchTooltip: labels.search,
    searchPlaceholder: labels.search,
    clearTooltip: labels.clearSearch,
    noDataMessage: labels.noRows,
    noDataMessageAlternative: () => labels.noRows,
  });
}

export function pagerWords(): MatPaginatorIntl {
  const words = Object.assign(new MatPaginatorIntl(), {
    itemsPerPageLabel: labels.itemsPerPage,
    nextPageLabel: labels.toNextPage,
    previousPageLabel: labels.toPreviousPage,
    getPageLabel: (page: number, pages: number) => `${labels.page} ${page} / ${pages}`,
  });
  words.getRangeLabel = (page, size, all) => {
    const from = page * size;
    if (all === 0) return `0 ${labels.of} 0`;
    return `${from + 1} – ${Math.min(from + size, all)} ${labels.of} ${all}`;
  };
  return words;
}

export function suggestWords(): UiSuggestIntl {
  return Object.assign(new UiSuggestIntl(), {
    noResultsLabel: labels.noRows,
    clearSelectionLabel: labels.clear,
    minCharsLength: () => labels.noRows,
  });
}
