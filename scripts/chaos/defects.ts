import { driveDefects } from "./defects-of-driving";
import { keepDefects } from "./defects-of-keeping";
import { pageDefects } from "./defects-of-pages";

/** A known mistake, put into the sources for one build. Each text stands in its file exactly once. */
export interface Defect {
  readonly about: string;
  readonly replacements: readonly { readonly file: string; readonly find: string; readonly put: string }[];
}

export const defects: Readonly<Record<string, Defect>> = { ...keepDefects, ...driveDefects, ...pageDefects };
