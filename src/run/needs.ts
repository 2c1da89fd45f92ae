/**
 * Whether a plan needs no more read than the list of direct allocations: its rows take something back from users who have a row there.
 * Blocking or allocating may be about somebody who has none, and everything else is about groups.
 */
export const needsOnlyDirect = (rows: readonly { readonly procedure: string }[]): boolean =>
  rows.every(({ procedure }) => procedure === "deallocate" || procedure === "inherit");
