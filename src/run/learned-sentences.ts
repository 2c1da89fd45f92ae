/** Why a spelling an admin, or a file, vouches for is not taken over: what is wrong and what to do. */
export const learnedSentences = {
  "label-unknown": (label: string) => `There is no label "${label}" to learn a spelling of.`,
  "label-language-unknown": (language: string) =>
    `Labels of the language "${language}" cannot be learned. Set the portal to English.`,
  "spelling-empty": (label: string) => `Nothing that can be read is given for ${label}.`,
  "spelling-not-known": (label: string, spelling: string) =>
    `"${spelling}" is no supposed spelling of ${label}, so there is nothing to confirm. Show the control in the page.`,
  "spelling-taken": (label: string, spelling: string, other: string) =>
    `"${spelling}" already means ${other}, so it cannot mean ${label} too. Look again at which control it is.`,
  "labels-file-unreadable": (why: string) =>
    `This is not a file of learned labels (${why}). Choose one that was exported here.`,
  "labels-too-many": (most: number) => `At most ${most} learned labels are kept. Remove some first.`,
};
