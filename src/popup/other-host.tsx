import { allowedHosts, allowPortal, forgetHost, otherPortal } from "./other-host-state";

/** A portal on a customer's own host is asked for, one host at a time. */
export function OtherHost() {
  const found = otherPortal.value;
  if (!found) return null;
  return (
    <section class="card">
      <h2>Is {found.host} your UiPath portal?</h2>
      <p>
        The page on screen looks like it, on a host License Sweep does not know. To work there it has to read and press
        on pages of {found.host}, and of no other host. Your browser asks you too; you can take it back in Settings.
      </p>
      <button type="button" class="primary" onClick={() => void allowPortal(found.pattern)}>
        Allow on {found.host}
      </button>
    </section>
  );
}

/** Hosts that were allowed, to be taken back. */
export function AllowedHosts() {
  if (allowedHosts.value.length === 0) return null;
  return (
    <section aria-labelledby="allowed-hosts">
      <h3 id="allowed-hosts">Portals on your own hosts</h3>
      <ul class="plain-list">
        {allowedHosts.value.map((host) => (
          <li key={host}>
            {host}{" "}
            <button type="button" class="plain" onClick={() => void forgetHost(host)}>
              Take back {host}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
