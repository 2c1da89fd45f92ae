import type { RecordedPage } from "../../portal/recorded-page";
import type { RecordedElement } from "../../portal/recording";
import { normalizeText } from "../../rules/normalize";
import { shadowOf } from "../shadow";
import { isOwn } from "../tree";
import { addressOf } from "./address";
import { attributesOf, type Writing } from "./attributes";
import { isHookWord, wordsIn } from "./known-words";
import { Placeholders } from "./placeholders";
import { isControl, isData, isNamed } from "./places";
import { namesInMostRows } from "./row-names";
import { writeDown } from "./write-down";

/**
 * A recording of the page as it stands, to make a failing test of. What is written down, and nothing else:
 *
 * - tags, roles, states, ids by number, where in the window it is (by fours of pixels), what is hidden, shadow roots (closed ones too);
 * - texts that are known labels, whole, in any language;
 * - of what names a control, a column or a part of the page (and stands in no row, chip, message, menu or list entry): the words of
 *   `interfaceWords` and of the labels. Other words are placeholders, `word-1`, which who looks at the recording may put back. Names of
 *   controls in rows are treated so where they stand in most rows of the list;
 * - of classes, test hooks, `data-` attributes and elements' own names: the words of `componentWords` and those, an `x` for the rest;
 * - placeholders for every other text (`text-1`, the same for the same text), for e-mails (`user-1@example.invalid`) and for numbers, of
 *   which only the number of digits is kept, so that "26–50 of 480" is "10–10 of 100";
 * - of the address the known words of its path, and one of the public host names or none.
 *
 * So an unknown word can only get into it by the hand of the admin. Scripts, styles, comments, frames' content, pictures, links' targets,
 * other attributes, the title, storage and requests are never looked at. Reads, changes nothing, sends nothing.
 */
export function recordPage(version: string): RecordedPage {
  const address = addressOf(location.href);
  const placeholders = new Placeholders(address.organization);
  const recorder = new Recorder(placeholders, namesInMostRows());
  const { lang } = document.documentElement;
  const text = writeDown({
    format: "license-sweep-page-1",
    version,
    host: address.host,
    path: address.path,
    language: /^[a-z]{2,3}(-[a-z]{2,4})?$/i.test(lang) ? lang : "",
    window: [innerWidth, innerHeight],
    page: recorder.element(document.body, { isData: false, isControl: false, isRendered: true }) ?? { tag: "body" },
  });
  return { text, unknown: placeholders.unknown };
}

interface Place {
  readonly isData: boolean;
  readonly isControl: boolean;
  /** Nothing around it is taken out of the page's layout. */
  readonly isRendered: boolean;
}

const leftOut = "script, style, link, meta, base, template, noscript";
const leaves = "iframe, object, embed, canvas, video, audio, picture, img, textarea";
/** More rows of one list say nothing new. */
const mostAlike = 120;

class Recorder {
  readonly #placeholders: Placeholders;
  readonly #inMostRows: ReadonlySet<string>;

  constructor(placeholders: Placeholders, inMostRows: ReadonlySet<string>) {
    this.#placeholders = placeholders;
    this.#inMostRows = inMostRows;
  }

  element(element: Element, around: Place): RecordedElement | null {
    if (element.matches(leftOut) || isOwn(element)) return null;
    const isRendered = around.isRendered && element.checkVisibility();
    const place = {
      isData: around.isData || isData(element),
      isControl: around.isControl || isControl(element),
      isRendered,
    };
    const said = (text: string): string => this.#said(text, place.isData, isNamed(element));
    const attributes = attributesOf(element, { said, placeholders: this.#placeholders } satisfies Writing);
    const recorded = {
      tag: this.#tag(element),
      ...(Object.keys(attributes).length > 0 && { attributes }),
      ...looks(element, around.isRendered, isRendered),
    };
    if (element.matches(leaves)) return recorded;
    if (element.localName === "svg") return { ...recorded, ...this.#titleOf(element, place) };
    return { ...recorded, ...this.#shadowOf(element, place), ...this.#children(element, place) };
  }

  #tag(element: Element): string {
    const { localName } = element;
    if (/^[a-z][a-z0-9]*$/.test(localName)) return element instanceof HTMLUnknownElement ? "span" : localName;
    return localName.includes("-") && wordsIn(localName).every(isHookWord) ? localName : "x-element";
  }

  #shadowOf(element: Element, place: Place): Partial<RecordedElement> {
    const root = shadowOf(element);
    return root ? { shadow: root.mode, inside: this.#nodes(root, place).nodes } : {};
  }

  #children(element: Element, place: Place): Partial<RecordedElement> {
    const { nodes, leftOut: count } = this.#nodes(element, place);
    return { ...(nodes.length > 0 && { children: nodes }), ...(count > 0 && { leftOut: count }) };
  }

  #nodes(parent: Element | ShadowRoot, place: Place): { nodes: (RecordedElement | string)[]; leftOut: number } {
    const nodes: (RecordedElement | string)[] = [];
    const alike = new Map<string, number>();
    let count = 0;
    for (const node of parent.childNodes) {
      if (node instanceof Text) nodes.push(...this.#text(node, place));
      if (!(node instanceof Element)) continue;
      const before = alike.get(node.localName) ?? 0;
      alike.set(node.localName, before + 1);
      if (before >= mostAlike) count += 1;
      else nodes.push(...[this.element(node, place)].filter((one) => one !== null));
    }
    return { nodes, leftOut: count };
  }

  /** Space between elements that begins a new line of the source is no space on the page. */
  #text({ data }: Text, { isData: inData, isControl: inControl }: Place): string[] {
    if (data.trim() === "") return data === "" || /\n/.test(data) ? [] : [" "];
    return [this.#said(data, inData || !inControl, inControl)];
  }

  #said(text: string, inData: boolean, named: boolean): string {
    if (!inData) return this.#placeholders.wording(text, named);
    const inMostRows = named && this.#inMostRows.has(normalizeText(text));
    return inMostRows ? this.#placeholders.wording(text, true) : this.#placeholders.data(text);
  }

  #titleOf(drawing: Element, place: Place): Partial<RecordedElement> {
    const title = drawing.querySelector("title")?.textContent ?? "";
    return title.trim() === ""
      ? {}
      : { children: [{ tag: "title", children: [this.#said(title, place.isData, place.isControl)] }] };
  }
}

function looks(element: Element, around: boolean, isRendered: boolean): Partial<RecordedElement> {
  if (!isRendered) return around ? { hidden: "none" } : {};
  const { x, y, width, height } = element.getBoundingClientRect();
  const isSeen = element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
  return {
    box: [rough(x), rough(y), roughSize(width), roughSize(height)],
    ...(!isSeen && { hidden: "invisible" as const }),
    ...(getComputedStyle(element).display === "inline" && { inline: true as const }),
  };
}

const rough = (pixels: number): number => Math.round(pixels / 4) * 4;
const roughSize = (pixels: number): number => (pixels > 0 ? Math.max(4, rough(pixels)) : 0);
