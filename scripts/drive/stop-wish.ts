/** Whether somebody wants the work to stop; the work looks, and stops truthfully. */
export interface StopWish {
  /** The reason in a sentence, or empty while nobody wants that. */
  readonly asked: string;
  /** Listens no longer. */
  end(): void;
}

/** Ctrl+C, a termination, or the time that was given. */
export function stopWish(minutes: number): StopWish {
  let why = "";
  const timer = setTimeout(() => {
    why ||= `Stopped after ${minutes} minutes (--timeout).`;
  }, minutes * 60_000);
  timer.unref();
  const onSignal = (): void => {
    if (why) console.log("Still stopping: the row in hand is finished and read back first.");
    why ||= "Stopped by you.";
  };
  process.on("SIGINT", onSignal).on("SIGTERM", onSignal);
  return {
    get asked() {
      return why;
    },
    end() {
      clearTimeout(timer);
      process.off("SIGINT", onSignal).off("SIGTERM", onSignal);
    },
  };
}
