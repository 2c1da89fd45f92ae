import { showCookieBanner } from "../cookie-banner.ts";
import { knobs } from "../settings.ts";
import { showStaleMessage } from "./parts/message.ts";
import { addStyle } from "./parts/style.ts";
import { showShell } from "./shell.ts";

addStyle();
showShell();
showStaleMessage();
if (knobs["cookie-banner"]) showCookieBanner();
