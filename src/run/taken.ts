/** Whether the page told after a press that the portal took it: its panel closed, or what was released is gone from the list. */
export const isTaken = (said: string): boolean => said.startsWith("panel closed") || said.startsWith("entry gone");
