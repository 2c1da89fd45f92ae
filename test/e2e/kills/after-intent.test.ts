import { expect, test } from "vitest";
import { intentRounds } from "../../../scripts/kills/matrix";
import { everyCellIsSame, timeout } from "./every-cell";

test(
  "the browser killed by the system right after an intent was written: no intent is lost, no write repeated",
  async () => {
    const cells = await everyCellIsSame([], (prepared) => intentRounds(prepared, 10));
    expect(cells).toHaveLength(10);
  },
  timeout,
);
