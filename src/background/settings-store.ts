import * as z from "zod/mini";
import { browser } from "../browser";
import { Settings } from "../messages";
import { noPolicy, underPolicy } from "../run/policy";
import { readPolicy } from "./policy";

const usual: Settings = {
  protectedUsers: [],
  protectedGroups: [],
  protectedLicenses: [],
  maxStale: 20,
  whenEmpty: "",
  maxFailures: 3,
  lanes: 1,
  withinLimits: true,
};

/** What is protected stays so where the settings around it cannot be read. */
const entries = z.catch(z.array(z.catch(z.string(), "")), []);
const Protections = z.catch(
  z.object({ protectedUsers: entries, protectedGroups: entries, protectedLicenses: entries }),
  usual,
);

/** The settings that hold: the admin's own, under the company's policy. */
export async function readSettings(): Promise<Settings> {
  return underPolicy(await ownSettings(), (await readPolicy()) ?? noPolicy);
}

/** The admin's own settings; the usual ones where none, or none that can be read, are kept, with what is protected as far as that can be read. */
export async function ownSettings(): Promise<Settings> {
  const { settings } = await browser.storage.local.get("settings");
  const parsed = z.safeParse(Settings, settings);
  return parsed.success ? parsed.data : { ...usual, ...z.parse(Protections, settings) };
}

export async function keepSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ settings });
}
