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
};

/** The settings that hold: the admin's own, under the company's policy. */
export async function readSettings(): Promise<Settings> {
  return underPolicy(await ownSettings(), (await readPolicy()) ?? noPolicy);
}

/** The admin's own settings; the usual ones where none, or none that can be read, are kept. */
export async function ownSettings(): Promise<Settings> {
  const { settings } = await browser.storage.local.get("settings");
  const parsed = z.safeParse(Settings, settings);
  return parsed.success ? parsed.data : usual;
}

export async function keepSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ settings });
}
