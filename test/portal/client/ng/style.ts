import theme from "@angular/material/prebuilt-themes/indigo-pink.css?inline";

/** Little more than the places of things: the library's own sheet asks for a theme compiler. */
const page = `
portal-root{display:block;height:100%}
body{font:14px/1.4 "Noto Sans","Segoe UI",Roboto,"DejaVu Sans",sans-serif;color:#273139}
h1{font-size:22px;margin:0 0 16px} h2{font-size:17px;margin:0} h3{font-size:14px;margin:16px 0 4px}
.quiet{color:#526069;font-size:12px}
.strong{font-weight:600}
.stretch{flex:1;min-width:0}
.row{display:flex;align-items:center;gap:12px}
mat-icon.mat-icon{font-size:20px;overflow:hidden;white-space:nowrap;display:inline-block}
.ui-grid-filter-container{display:flex;justify-content:space-between;align-items:center;margin-bottom:8px}
.ui-grid-table{display:block;width:100%}
.ui-grid-header-row,.ui-grid-row{display:flex;align-items:center;border-bottom:1px solid #dde3e7;position:relative}
.ui-grid-header-cell{display:flex;align-items:center;font-weight:600;padding:4px 8px;box-sizing:border-box}
.ui-grid-header-title{display:flex;align-items:center;cursor:pointer}
.ui-grid-header-text{margin:0}
.ui-grid-header .ui-grid-refresh-cell{position:absolute;right:0;width:auto}
.ui-grid-cell{padding:4px 8px;box-sizing:border-box;min-width:0;overflow:hidden}
.ui-grid-action-cell{margin-left:auto;white-space:nowrap;display:flex}
.ui-grid-loader{position:absolute;top:0}
.ui-grid-table-container{position:relative}
.ui-suggest-dropdown-item-list-container{background:#fff;box-shadow:0 2px 8px rgba(0,0,0,.3)}
.ui-suggest-dropdown-item-list-container .mat-mdc-list-item{cursor:pointer;display:block;padding:4px 12px;box-sizing:border-box}
ui-suggest .ui-suggest-container,ui-suggest mat-chip-grid{display:block;width:100%}
ui-suggest mat-chip-row{margin:2px}
ui-suggest input{border:0;outline:0;min-width:120px}
`;

export function addStyle(): void {
  const style = document.createElement("style");
  style.textContent = theme + page;
  document.head.append(style);
  document.body.classList.add("mat-typography");
}
