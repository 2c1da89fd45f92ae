import { App } from "./app.tsx";
import { showCookieBanner } from "./cookie-banner.ts";
import { mount } from "./mount.tsx";
import { showOverlay } from "./overlay.ts";
import { knobs } from "./settings.ts";

mount(<App />);
if (knobs["cookie-banner"]) showCookieBanner();
if (knobs.overlay !== "none") showOverlay(knobs.overlay);
