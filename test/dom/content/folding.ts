import { one } from "./page";

/** From now on the section of users folds up when its Refresh is pressed; its header opens and closes it. Tells how often it was opened again. */
export function foldOnRefresh(): { readonly opened: () => number } {
  const header = one("[aria-expanded=true]");
  const region = one("[role=region]");
  let opened = 0;
  const show = (open: boolean): void => {
    header.setAttribute("aria-expanded", String(open));
    region.style.visibility = open ? "" : "hidden";
  };
  header.addEventListener("click", () => {
    opened += 1;
    show(true);
  });
  one("[aria-label=Refresh]").addEventListener("click", () => show(false));
  return { opened: () => opened };
}
