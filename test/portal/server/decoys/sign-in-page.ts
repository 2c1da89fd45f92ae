import { escapeText, plainPage } from "./plain-page.ts";

export function signInPage(returnUrl: string): string {
  return plainPage(
    "Sign in",
    `<main style="max-width:360px">
<h1>Sign in</h1>
<form method="get" action="${escapeText(returnUrl)}">
<label>Email <input type="email" name="email" data-cy="email" autocomplete="username"></label>
<p><button data-cy="continue">Continue</button></p>
</form>
</main>`,
  );
}
