import type { Knobs } from "../knobs.ts";
import type { PageSettings } from "../replies.ts";
import { labelsOf, overAllocated } from "../store/counts.ts";
import type { Store } from "../store/model.ts";
import { signedInAdmin } from "./api/write.ts";
import type { PortalState } from "./state.ts";

/** The policy of the portal family: nothing inline but styles, no frames from elsewhere. */
export const pageHeaders = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "x-frame-options": "DENY",
  "content-security-policy": [
    "default-src 'self'",
    "script-src 'self' *.uipath.com *.pendo.io",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self' *.uipath.com",
    "frame-src 'self' *.uipath.com *.pendo.io",
    "worker-src 'self' blob:",
  ].join("; "),
};

export function portalPage(state: PortalState, store: Store, script: string): string {
  const { language, "announced-language": announced } = state.knobs;
  const settings = JSON.stringify(settingsFor(state, store)).replaceAll("<", "\\u003c");
  return `<!doctype html>
<html lang="${announced === "shown" ? language : announced}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Automation Cloud</title>
<style>html,body{height:100%;margin:0}#root,ap-shell{display:block;height:100%}</style>
<script type="application/json" id="page-settings">${settings}</script>
<script type="module" src="${script}"></script>
</head>
<body class="light"></body>
</html>`;
}

function settingsFor(state: PortalState, store: Store): PageSettings<Knobs> {
  const { organization, tenants, seed } = store;
  return {
    organization,
    organizationName: `${organization.charAt(0).toUpperCase()}${organization.slice(1)}`,
    admin: { displayName: signedInAdmin.displayName, email: `${signedInAdmin.mailbox}@${organization}.example` },
    tenants: tenants.map(({ id, name, enabled }) => ({ id, name, enabled })),
    overAllocated: labelsOf(store, overAllocated(store)),
    seed,
    knobs: state.knobs,
  };
}
