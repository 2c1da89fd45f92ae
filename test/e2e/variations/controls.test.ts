import { tryEachValue } from "./each-value";

tryEachValue(["box-labels", "boxes", "mixed-box", "save-button", "late-boxes"], {
  true: /a box is neither ticked nor empty/,
});
