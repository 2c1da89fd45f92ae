import { showAround } from "../around.ts";
import { showStaleMessage } from "./parts/message.ts";
import { addStyle } from "./parts/style.ts";
import { showShell } from "./shell.ts";

addStyle();
showShell();
showStaleMessage();
showAround();
