/** The mark of the extension; the same drawing as icons/logo.svg. */
export const Logo = () => (
  <svg class="logo" viewBox="0 0 128 128" aria-hidden="true" focusable="false">
    <rect class="logo-ground" x="4" y="4" width="120" height="120" rx="28" />
    <path class="logo-rows" d="M30 40h26M30 64h40M30 88h26" />
    <path class="logo-sweep" d="M78 24a56 56 0 0 1 0 80" />
  </svg>
);
