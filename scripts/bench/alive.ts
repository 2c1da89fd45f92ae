import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

let collect: (() => void) | null = null;

/** Bytes of heap in use once all garbage was collected. */
export function alive(): number {
  if (collect === null) {
    setFlagsFromString("--expose-gc");
    const found: unknown = runInNewContext("gc");
    if (typeof found !== "function") throw new Error("This Node does not let garbage be collected on demand.");
    collect = () => found();
  }
  collect();
  return process.memoryUsage().heapUsed;
}
