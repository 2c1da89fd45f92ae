/** Tells how long what is shown has been the same, each time it is asked; zero for no text. Milliseconds. */
export function holding(): (shown: string) => number {
  let last = "";
  let since = performance.now();
  return (shown) => {
    if (shown !== last) since = performance.now();
    last = shown;
    return shown === "" ? 0 : performance.now() - since;
  };
}
