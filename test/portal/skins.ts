/** What the pages can be made of, and the file each begins with, below this folder. One store and one server are behind all of them. */
export const entries = {
  mui: "client/client.tsx",
  "mui-virtual": "client/client.tsx",
  ng: "client/ng/client.ts",
  radix: "client/radix/client.tsx",
  legacy: "client/legacy/client.ts",
} as const;

export type Skin = keyof typeof entries;

export const skins = ["mui", "mui-virtual", "ng", "radix", "legacy"] as const satisfies readonly Skin[];
