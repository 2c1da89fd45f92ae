// Built-ins only: this runs before the packages are installed.

/** Vite, Vitest and the browser driver all need this one. */
const needed = [20, 19];

/**
 * @param {string} version such as "20.19.0"
 * @returns {string | null} what is wrong and what to do, or null
 */
export function explainNode(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [leastMajor = 0, leastMinor = 0] = needed;
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return null;
  return `License Sweep needs Node ${needed.join(".")} or newer; this is ${version}. Install a newer Node from https://nodejs.org and run the same command again.`;
}
