import { createTheme, type Theme } from "@mui/material";
import { knobs } from "./settings.ts";

const instant = {
  shortest: 0,
  shorter: 0,
  short: 0,
  standard: 0,
  complex: 0,
  enteringScreen: 0,
  leavingScreen: 0,
};

/** `container` is where popups go: inside the root, when the app lives in one. */
export function themeFor(container: Element | null): Theme {
  const inside = container ? { container } : {};
  return createTheme({
    ...(knobs.motion ? {} : { transitions: { duration: instant } }),
    palette: {
      primary: { main: "#0067df" },
      warning: { main: "#b15500" },
      text: { primary: "#273139", secondary: "#526069" },
      divider: "#dde3e7",
      background: { default: "#f7f9fa" },
    },
    shape: { borderRadius: 4 },
    typography: {
      fontFamily: '"Noto Sans", "Segoe UI", Roboto, "DejaVu Sans", sans-serif',
      fontSize: 13,
      button: { textTransform: "none", fontWeight: 600 },
      h1: { fontSize: 22, fontWeight: 600 },
      h2: { fontSize: 17, fontWeight: 600 },
      h3: { fontSize: 14, fontWeight: 600 },
    },
    components: {
      MuiModal: { defaultProps: container ? { ...inside, disableEnforceFocus: true } : {} },
      MuiPopover: { defaultProps: inside },
      MuiPopper: { defaultProps: inside },
      MuiButtonBase: { defaultProps: { disableRipple: !knobs.motion } },
      MuiButton: { defaultProps: { disableElevation: true, size: "small" } },
      MuiTableCell: { styleOverrides: { root: { padding: "7px 16px" }, head: { fontWeight: 600, color: "#526069" } } },
      MuiTab: { styleOverrides: { root: { minHeight: 42, fontWeight: 600 } } },
      MuiTabs: { styleOverrides: { root: { minHeight: 42 } } },
    },
  });
}
