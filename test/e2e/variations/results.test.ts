import { tryEachValue } from "./each-value";

tryEachValue(["toast", "after-save", "late-route", "blank-shell"]);
