import { showCookieBanner } from "./cookie-banner.ts";
import { showNotice } from "./notice.ts";
import { showOverlay } from "./overlay.ts";
import { knobs } from "./settings.ts";
import { ignoreUntrusted } from "./untrusted.ts";

/** What every skin has around its app: things that lie over it, and what its controls heed. */
export function showAround(): void {
  if (knobs.untrusted !== "heeded") ignoreUntrusted(knobs.untrusted);
  if (knobs["cookie-banner"]) showCookieBanner();
  if (knobs.overlay !== "none") showOverlay(knobs.overlay);
  if (knobs.notice === "at-start") showNotice();
}
