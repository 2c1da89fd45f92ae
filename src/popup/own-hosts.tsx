import { useEffect, useRef } from "preact/hooks";
import { OwnHostForm } from "./own-host-form";
import { allowedHosts, readAllowed, takeBack } from "./own-hosts-state";

/** Portals on hosts of the customer's own: those that were allowed, to be taken back, and one more to be allowed. */
export function OwnHosts() {
  const summary = useRef<HTMLElement>(null);
  useEffect(() => void readAllowed(), []);
  const hosts = allowedHosts.value;
  return (
    <details class="own-hosts">
      <summary ref={summary}>Portals on your own hosts ({hosts.length})</summary>
      {hosts.length > 0 && (
        <ul class="plain-list">
          {hosts.map((host) => (
            <li key={host}>
              {host}{" "}
              <button
                type="button"
                class="plain"
                onClick={async () => {
                  await takeBack(host);
                  // The button that had the focus is gone.
                  summary.current?.focus();
                }}
              >
                Take back {host}
              </button>
            </li>
          ))}
        </ul>
      )}
      <OwnHostForm />
    </details>
  );
}
