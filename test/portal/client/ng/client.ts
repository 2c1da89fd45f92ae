import "zone.js";
import "@angular/compiler";
import { start } from "./start.ts";

start();
