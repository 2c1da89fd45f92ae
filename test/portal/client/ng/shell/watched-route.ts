import { Injectable } from "@angular/core";
import { parseRoute, type Route } from "../../route.ts";

@Injectable({ providedIn: "root" })
export class WatchedRoute {
  now: Route = parseRoute(location.pathname);

  constructor() {
    addEventListener("popstate", () => {
      this.now = parseRoute(location.pathname);
    });
  }
}
