import { readUsers } from "./actions";
import { ago } from "./ago";
import { Alert } from "./alert";
import { count, digits } from "./count";
import { Icon } from "./icon";
import { inventory, now, phase, portalTab, state } from "./surface";

const OLD = 12 * 3_600_000;

/** Reads the list of users, and says how much of it was read and whether that is all. */
export function ReadUsers() {
  const scan = state.value?.scan;
  const at = phase.value;
  if (!scan) return null;
  if (at === "reading") {
    return (
      <section class="card">
        <h2>Reading the users</h2>
        <progress aria-label="Users read" {...(scan.shown ? { value: scan.read, max: scan.shown } : {})} />
        <p>
          <strong>{digits(scan.read)}</strong>
          {scan.shown !== null && ` of ${digits(scan.shown)}`} users. Leave the portal tab open; you may work in another
          tab meanwhile.
        </p>
      </section>
    );
  }
  if (at === "read" || at === "plan-refused") {
    const holders = inventory.value?.users.filter(({ licenses }) => licenses.length > 0).length;
    return (
      <section class="card slim" aria-label="Users read">
        <div class="grow">
          <p>
            <strong>
              {digits(scan.read)}
              {scan.shown === null ? "" : ` of ${digits(scan.shown)}`} read{scan.complete ? " — complete" : ""}
            </strong>
            {holders !== undefined && <span class="quiet-text">, {digits(holders)} with a direct license</span>}
          </p>
          <p class="quiet-text">
            Read {ago(scan.readAt, now.value)}
            {now.value - Date.parse(scan.readAt) > OLD &&
              ". Much may have changed since: read the users again before you plan"}
            .
          </p>
        </div>
        <button type="button" onClick={() => void readUsers()}>
          <Icon name="read" />
          Read users again
        </button>
        {!scan.complete && (
          <Alert kind="warning" title="Not proved complete.">
            The page did not account for every user. Users that were not read are refused, never guessed.{" "}
            {scan.reason?.text}
          </Alert>
        )}
      </section>
    );
  }
  const other =
    scan.organization !== "" && scan.organization !== portalTab.value?.reading?.organization ? scan.organization : "";
  return (
    <section class="card">
      <h2>Read the users</h2>
      <p>
        License Sweep goes through the list “License Allocations to Users” page by page and only reads. Nothing is
        changed until you have seen a preview and approved it.
      </p>
      {other && (
        <p class="quiet-text">
          The {count(scan.read, "user")} read before belong to {other} and are not used here.
        </p>
      )}
      {at === "read-failed" && scan.reason && <Alert kind="error">{scan.reason.text}</Alert>}
      <button type="button" class="primary" onClick={() => void readUsers()}>
        <Icon name="read" />
        Read users
      </button>
    </section>
  );
}
