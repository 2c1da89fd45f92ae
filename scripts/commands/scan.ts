import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { atDesk, type Desk } from "../drive/desk";
import { Given, helpText, type Usage } from "../drive/options";
import { readUsers } from "../drive/read-users";
import { browserChoice, minutes, portalAddress, unattendedOptions, wishes } from "../drive/run-options";
import { applyWishes } from "../drive/settings";

const usage: Usage = {
  line: "npm run scan -- --portal URL --out FILE.json",
  what: `Reads users with their direct allocations, groups with their rules and quotas, what their members inherit, accounts and members. Writes
nothing to the portal, and says whether what it read is proved complete.
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
  const complete = inventory.complete && inventory.groupsComplete;
  const withRule = inventory.groups.filter(({ rule }) => rule !== null).length;
  console.log(
    `${inventory.users.length} users of ${inventory.organization} with a direct allocation read, ${shown}; ${inventory.groups.length} groups, ${withRule} of them with a rule: ${complete ? "complete" : "NOT proved complete"}. Saved as ${out}.`,
  );
  for (const sentence of inventory.unread) console.log(`  not read: ${sentence}`);
  return complete ? 0 : 2;
}
