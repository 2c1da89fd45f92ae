let shown = false;

/** Not part of the app: a dialog that tells of something else, over everything, until it is read. Comes once a page. */
export function showNotice(): void {
  if (shown) return;
  shown = true;
  const around = document.createElement("div");
  around.style.cssText = "position:fixed;inset:0;z-index:2147483642;background:rgba(0,0,0,.4);font:14px/1.5 sans-serif";
  const dialog = document.createElement("div");
  dialog.setAttribute("role", "dialog");
  dialog.setAttribute("aria-modal", "true");
  dialog.setAttribute("aria-label", "What is new");
  dialog.style.cssText = "margin:20vh auto 0;width:360px;padding:24px;background:#fff;color:#273139";
  const title = document.createElement("h2");
  title.textContent = "What is new";
  const text = document.createElement("p");
  text.textContent = "Robots can now be given colors. Have a look at the settings of your tenant.";
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Got it";
  button.addEventListener("click", () => around.remove());
  dialog.append(title, text, button);
  around.append(dialog);
  document.body.append(around);
}
