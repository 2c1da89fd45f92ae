import createCache from "@emotion/cache";
import { CacheProvider } from "@emotion/react";
import { CssBaseline, ScopedCssBaseline, ThemeProvider } from "@mui/material";
import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { knobs } from "./settings.ts";
import { themeFor } from "./theme.ts";

export function mount(app: ReactNode): void {
  if (knobs.shadow === "none") mountInPage(app);
  else mountInShadow(app, knobs.shadow);
}

function mountInPage(app: ReactNode): void {
  const root = document.body.appendChild(document.createElement("div"));
  root.id = "root";
  createRoot(root).render(
    <ThemeProvider theme={themeFor(null)}>
      <CssBaseline />
      {app}
    </ThemeProvider>,
  );
}

/** Styles and popups go into the root too; nothing but the element itself is left outside. */
function mountInShadow(app: ReactNode, mode: "open" | "closed"): void {
  class Shell extends HTMLElement {
    constructor() {
      super();
      const shadow = this.attachShadow({ mode });
      const styles = shadow.appendChild(document.createElement("div"));
      const root = shadow.appendChild(document.createElement("div"));
      const popups = shadow.appendChild(document.createElement("div"));
      root.style.height = "100%";
      createRoot(root).render(
        <CacheProvider value={createCache({ key: "ap", container: styles })}>
          <ThemeProvider theme={themeFor(popups)}>
            <ScopedCssBaseline sx={{ height: "100%" }}>{app}</ScopedCssBaseline>
          </ThemeProvider>
        </CacheProvider>,
      );
    }
  }
  customElements.define("ap-shell", Shell);
  document.body.appendChild(document.createElement("ap-shell"));
}
