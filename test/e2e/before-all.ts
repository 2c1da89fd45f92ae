import { buildIfStale } from "../../scripts/build/extension";

/** The end-to-end tests run what is shipped. */
export async function setup(): Promise<void> {
  await buildIfStale("chrome");
}
