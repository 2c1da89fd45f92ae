import { keepAlive } from "./wake";

let wake = (): void => undefined;

/** Whoever sleeps looks again at once what there is to do. */
export const endSleep = (): void => wake();

/** The longest sleep at a time: whoever does nothing for longer is put to death. Milliseconds. */
const longest = 15_000;

/** Resolves after so long, a while at most, or once it is ended. Milliseconds. */
export async function sleep(milliseconds: number): Promise<void> {
  await keepAlive();
  let timer: ReturnType<typeof setTimeout> | undefined;
  await new Promise<void>((resolve) => {
    wake = resolve;
    timer = setTimeout(resolve, Math.min(milliseconds, longest));
  });
  clearTimeout(timer);
}
