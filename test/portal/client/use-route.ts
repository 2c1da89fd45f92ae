import { useEffect, useState, useSyncExternalStore } from "react";
import { parseRoute, type Route } from "./route.ts";
import { knobs } from "./settings.ts";

/** The address changes first; the page follows. */
function useLate(pathname: string): string {
  const [shown, setShown] = useState(pathname);
  useEffect(() => {
    const timer = setTimeout(() => setShown(pathname), knobs["late-route"]);
    return () => clearTimeout(timer);
  }, [pathname]);
  return knobs["late-route"] === 0 ? pathname : shown;
}

export function useRoute(): Route {
  const pathname = useSyncExternalStore(
    (changed) => {
      addEventListener("popstate", changed);
      return () => removeEventListener("popstate", changed);
    },
    () => location.pathname,
  );
  return parseRoute(useLate(pathname));
}
