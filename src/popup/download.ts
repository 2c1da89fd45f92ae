/** Saves text as a file, from this page's own memory: nothing leaves the browser. */
export function download(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // Not at once: some browsers read the blob only after the click.
  addEventListener("pagehide", () => URL.revokeObjectURL(address), { once: true });
}
