import { tryEachValue } from "./each-value";

tryEachValue(["person-cells", "first-page-size", "search-scope", "search-delay", "stale-rows", "renewed-rows"], {
  "cut-for-good": /e-mail/,
});
