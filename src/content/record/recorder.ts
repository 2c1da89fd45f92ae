import { browser } from "../../browser";
import { recordPage } from "./record-page";

/** Put into a page only when it shall be recorded, as a script of its own whose last word is this. */
export const page = recordPage(browser.runtime.getManifest().version);
