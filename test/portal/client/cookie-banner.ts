/** Not part of the app: a script of its own puts it over everything, as consent banners do. */
export function showCookieBanner(): void {
  const banner = document.createElement("div");
  banner.setAttribute("role", "region");
  banner.setAttribute("aria-label", "Cookie banner");
  banner.style.cssText =
    "position:fixed;inset:auto 0 0 0;height:200px;box-sizing:border-box;z-index:2147483645;padding:24px 32px;" +
    "background:#fff;box-shadow:0 0 18px rgba(0,0,0,.3);font:14px/1.5 sans-serif;color:#273139";
  const text = document.createElement("p");
  text.textContent = "We use cookies to make this site work and to learn how it is used.";
  banner.append(text);
  for (const name of ["Accept all", "Reject"]) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = name;
    button.style.cssText = "margin-right:12px;padding:8px 18px;border:1px solid #0067df;background:#fff;color:#0067df";
    button.addEventListener("click", () => banner.remove());
    banner.append(button);
  }
  document.body.append(banner);
}
