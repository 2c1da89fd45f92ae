import { digits } from "./count";
import { readingBar, readingWords } from "./reading-words";
import { state } from "./surface";

/** How far a reading is, for as long as there is one. */
export function Reading() {
  const scan = state.value?.scan;
  if (scan?.status !== "reading") return null;
  return (
    <>
      <progress aria-label="Users read" {...readingBar(scan)} />
      <p>
        <strong>{readingWords(scan)}.</strong> {digits(scan.read)}
        {scan.shown !== null && ` of ${digits(scan.shown)}`} users with a direct allocation so far.
      </p>
    </>
  );
}
