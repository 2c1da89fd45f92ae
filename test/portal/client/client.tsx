import { App } from "./app.tsx";
import { showCookieBanner } from "./cookie-banner.ts";
import { mount } from "./mount.tsx";
import { knobs } from "./settings.ts";

mount(<App />);
if (knobs["cookie-banner"]) showCookieBanner();
