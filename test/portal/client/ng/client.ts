import "zone.js";
import "@angular/compiler";
// Before anything that asks for the compiler while it is loaded.
import "./jit/without-eval.ts";
import { start } from "./start.ts";

start();
