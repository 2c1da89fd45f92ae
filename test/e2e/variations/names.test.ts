import { tryEachValue } from "./each-value";

const unnamed = /Edit license allocation was not found in the row/;

tryEachValue(["icon-names", "wording", "row-actions"], { none: unnamed, decoy: unnamed, "hover-hidden": unnamed });
