import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { atDesk, type Desk } from "../drive/desk";
import { Given, helpText, type Usage } from "../drive/options";
import { readUsers } from "../drive/read-users";
import { browserChoice, minutes, portalAddress, unattendedOptions, wishes } from "../drive/run-options";
import { applyWishes } from "../drive/settings";

const usage: Usage = {
  line: "npm run scan -- --portal URL --out FILE.json",
  what: `Reads the users and their direct allocations, writes nothing to the portal, and says whether the list is proved complete.
Exit status: 0 complete; 1 usage or environment; 2 not proved complete; 3 the portal was not recognized or signed out.`,
  options: [
    { name: "portal", value: "URL", help: "the organization's Licenses page (needed)" },
    { name: "out", value: "FILE", help: "where to write the inventory, JSON (needed)" },
    ...unattendedOptions,
  ],
};

/** A read-only inventory of the organization. */
export async function main(argv: string[]): Promise<number> {
  const given = new Given(argv, usage);
  if (given.has("help")) {
    console.log(helpText(usage));
    return 0;
  }
  const out = given.needed("out");
  const address = portalAddress(given.needed("portal"));
  const asked = wishes(given);
  const desk = { address, minutes: minutes(given), choice: browserChoice(given), recognize: true };
  return atDesk(desk, async (open) => {
    await applyWishes(open.surface, asked);
    return scan(open, out);
  });
}

async function scan({ surface, stop }: Desk, out: string): Promise<number> {
  await readUsers(surface, stop);
  const { inventory } = await surface.ask("popup-background/inventory", {});
  if (!inventory) throw new Error("The users were read, and the extension has no inventory of them.");
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, `${JSON.stringify({ formatVersion: 1, ...inventory }, null, 2)}\n`);
  const shown =
    inventory.shown === null ? "the page does not say how many there are" : `the page shows ${inventory.shown}`;
  const verdict = inventory.complete ? "complete" : "NOT proved complete";
  console.log(
    `${inventory.users.length} users of ${inventory.organization} read, ${shown}: ${verdict}. Saved as ${out}.`,
  );
  return inventory.complete ? 0 : 2;
}
