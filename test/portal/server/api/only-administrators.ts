import type { ApiRoute } from "./call.ts";
import { notAllowed } from "./write.ts";

/** Reading accounts and groups; writes are refused where they are logged. */
export function onlyAdministrators(route: ApiRoute): ApiRoute {
  if (route.method !== "GET") return route;
  return {
    ...route,
    answer: (call, parameters) =>
      call.state.knobs.role === "organization-administrator"
        ? route.answer(call, parameters)
        : { status: notAllowed.status, body: { message: notAllowed.message } },
  };
}
