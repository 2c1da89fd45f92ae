import { expect } from "vitest";
import { recognize } from "../../../src/content/recognize";
import type { PageVerdict } from "../../../src/messages";
import { openPage } from "./page";

/** What a page is taken for; looking at it changes nothing. */
export function verdict(html: string, address?: string): PageVerdict {
  openPage(html, address);
  const before = document.documentElement.outerHTML;
  const found = recognize("page-1").verdict;
  expect(document.documentElement.outerHTML, "recognizing changed the page").toBe(before);
  return found;
}
