import { main as portal } from "../../test/portal/main";

/** The replica portal alone, for trying things by hand. It runs until Ctrl+C. */
export async function main(argv: string[]): Promise<number> {
  await portal(argv);
  return 0;
}
