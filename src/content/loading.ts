/** What stands in the place of something that is still to come, by the name every family gives it. */
export const skeletons = '[class*="skeleton" i], [data-slot="skeleton" i], [data-testid*="skeleton" i]';
