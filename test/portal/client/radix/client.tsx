import { createRoot } from "react-dom/client";
import { showCookieBanner } from "../cookie-banner.ts";
import { knobs } from "../settings.ts";
import { App } from "./app.tsx";
import { addStyle } from "./style.ts";

addStyle();
const root = document.body.appendChild(document.createElement("div"));
root.id = "root";
createRoot(root).render(<App />);
if (knobs["cookie-banner"]) showCookieBanner();
