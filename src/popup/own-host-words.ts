import type { BadAddress } from "../portal/own-host";

/** What is wrong with an address, and what to do. */
export const badAddress: Readonly<Record<BadAddress, string>> = {
  empty: "Type or paste the address of your portal.",
  "no-address":
    "This is not the address of one host. Paste a page of your portal, or type its host: automation.example.com",
  "not-https": "Only an address that begins with https:// can be allowed.",
  "known-host":
    "License Sweep may work on this host already. Nothing has to be allowed: open its Licenses page in a tab.",
  "another-page":
    "This is not a page of the portal: those are at /ORGANIZATION/portal_/… Paste one of them, or type the host alone.",
};

export const notAllowed = "Your browser did not allow it. Nothing has changed.";

export const allowed = (host: string): string =>
  `${host} is allowed. Open the Licenses page there, or go back to it if it is open.`;
