import { button } from "./make.ts";
import { jss } from "./style.ts";

/** A drawing by style alone; only its title says what it is. */
export function rowIcon(title: string, drawing: "edit" | "bin" | "people", onPress: () => void): HTMLButtonElement {
  return button("", { title, class: `${jss.icon} ${jss[drawing]}` }, onPress);
}
