import { signal } from "@preact/signals";

/** How the admin says what is to be done. */
export type Way = "file" | "list" | "groups" | "goal";

export const way = signal<Way>("file");
