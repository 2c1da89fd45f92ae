import { signal } from "@preact/signals";
import type { AppState } from "../messages";
import { readUsers } from "./actions";
import { ago } from "./ago";
import { Alert } from "./alert";
import { count, digits } from "./count";
import { Icon } from "./icon";
import { lacksGroups, readBeside } from "./read-words";
import { Reading } from "./reading";
import { SentenceList } from "./sentence-list";
import { inventory, now, phase, portalTab, state } from "./surface";

const OLD = 12 * 3_600_000;

const onlyDirect = signal(false);

const read = () => void readUsers(onlyDirect.value);

/** Groups and their members take longest; plans about direct licenses do without. */
const OnlyDirect = () => (
  <label class="check">
    <input
      type="checkbox"
      checked={onlyDirect.value}
      onChange={(event) => (onlyDirect.value = event.currentTarget.checked)}
    />
    <span>Only direct allocations (quicker)</span>
  </label>
);

/** What was read, how old it is, whether that is all, and what is missing and why. */
function WhatWasRead({ scan }: { readonly scan: AppState["scan"] }) {
  const kept = inventory.value;
  return (
    <section class="card slim" aria-label="Users read">
      <div class="grow">
        <p>
          <strong>
            {digits(scan.read)}
            {scan.shown === null ? "" : ` of ${digits(scan.shown)}`} read{scan.complete ? " — complete" : ""}
          </strong>
          {kept && <span class="quiet-text">, {readBeside(kept).join(", ")}</span>}
        </p>
        <p class="quiet-text">
          Read {ago(scan.readAt, now.value)}
          {now.value - Date.parse(scan.readAt) > OLD &&
            ". Much may have changed since: read the users again before you plan"}
          .
        </p>
      </div>
      <div>
        <button type="button" onClick={read}>
          <Icon name="read" />
          Read users again
        </button>
        <OnlyDirect />
      </div>
      {!scan.complete && (
        <Alert kind="warning" title="Not proved complete.">
          The page did not account for every user. Users that were not read are refused, never guessed.{" "}
          {scan.reason?.text}
        </Alert>
      )}
      {kept && lacksGroups(kept) && (
        <Alert kind="warning" title="Not everything of the groups could be read.">
          <SentenceList sentences={kept.unread} />
        </Alert>
      )}
    </section>
  );
}

/** Reads the organization, and says how much of it was read and whether that is all. */
export function ReadUsers() {
  const scan = state.value?.scan;
  const at = phase.value;
  if (!scan) return null;
  if (at === "reading") {
    return (
      <section class="card">
        <h2>Reading the organization</h2>
        <Reading />
        <p>Leave the portal tab open; you may work in another tab meanwhile.</p>
      </section>
    );
  }
  if (at === "read" || at === "plan-refused") return <WhatWasRead scan={scan} />;
  const other =
    scan.organization !== "" && scan.organization !== portalTab.value?.reading?.organization ? scan.organization : "";
  return (
    <section class="card">
      <h2>Read the organization</h2>
      <p>
        License Sweep goes through the users, the groups with their rules and members, and the accounts, page by page,
        and only reads. It leads the portal tab itself. Nothing is changed until you have seen a preview and approved
        it.
      </p>
      {other && (
        <p class="quiet-text">
          The {count(scan.read, "user")} read before belong to {other} and are not used here.
        </p>
      )}
      {at === "read-failed" && scan.reason && <Alert kind="error">{scan.reason.text}</Alert>}
      <OnlyDirect />
      <button type="button" class="primary" onClick={read}>
        <Icon name="read" />
        Read users
      </button>
    </section>
  );
}
