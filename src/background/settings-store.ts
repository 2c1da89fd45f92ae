import * as z from "zod/mini";
import { browser } from "../browser";
import { Settings } from "../messages";

const usual: Settings = {
  protectedUsers: [],
  protectedGroups: [],
  protectedLicenses: [],
  maxStale: 20,
  whenEmpty: "",
  maxFailures: 3,
  lanes: 1,
};

/** The admin's settings; the usual ones where none, or none that can be read, are kept. */
export async function readSettings(): Promise<Settings> {
  const { settings } = await browser.storage.local.get("settings");
  const parsed = z.safeParse(Settings, settings);
  return parsed.success ? parsed.data : usual;
}

export async function keepSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ settings });
}
