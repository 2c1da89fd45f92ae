import type { Listing } from "../../api/listing.ts";
import { labels } from "../../labels/labels.ts";
import { button, make } from "./make.ts";
import { jss } from "./style.ts";

const sizes = [10, 25, 50, 100] as const;

/** "1 - 25 of 400" between Previous and Next, and a plain list of sizes whose words stand beside it. */
export function pager({ page, pageSize }: Listing, total: number, change: (change: Partial<Listing>) => void): Node {
  const first = page * pageSize;
  const last = Math.min(total, first + pageSize);
  const size = make(
    "select",
    {},
    ...sizes.map((each) =>
      make("option", { value: String(each), selected: each === pageSize ? "" : false }, String(each)),
    ),
  );
  size.addEventListener("change", () => change({ pageSize: Number(size.value), page: 0 }));
  return make(
    "div",
    { class: jss.pager },
    make("span", {}, labels.rowsPerPage),
    size,
    turn(labels.previous, first > 0, () => change({ page: page - 1 })),
    make("span", {}, `${total === 0 ? 0 : first + 1} - ${last} ${labels.of} ${total}`),
    turn(labels.next, last < total, () => change({ page: page + 1 })),
  );
}

export function turn(text: string, enabled: boolean, onPress: () => void): HTMLButtonElement {
  return button(text, { class: jss.tool, disabled: enabled ? false : "" }, onPress);
}
