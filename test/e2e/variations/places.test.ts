import { tryEachValue } from "./each-value";

tryEachValue(["sections", "panel", "overlay"], { backdrop: /Something lies over the control/ });
