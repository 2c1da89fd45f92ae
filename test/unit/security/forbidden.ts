/** What no source of the extension may hold, why, and a line that holds it. `except`: the one file that may, and for what. */
interface Forbidden {
  readonly what: string;
  readonly pattern: RegExp;
  readonly sample: string;
  readonly except?: { readonly file: string; readonly line: RegExp };
}

export const markup: readonly Forbidden[] = [
  { what: "innerHTML or outerHTML", pattern: /\b(inner|outer)HTML\b/, sample: "box.innerHTML = name;" },
  {
    what: "insertAdjacentHTML",
    pattern: /\binsertAdjacentHTML\b/,
    sample: 'box.insertAdjacentHTML("beforeend", name);',
  },
  { what: "document.write", pattern: /\bdocument\s*\.\s*write(ln)?\b/, sample: "document.write(name);" },
  {
    what: "dangerouslySetInnerHTML",
    pattern: /\bdangerouslySetInnerHTML\b/,
    sample: "<p dangerouslySetInnerHTML={x} />",
  },
  { what: "DOMParser", pattern: /\bDOMParser\b/, sample: "new DOMParser();" },
  {
    what: "markup made into elements by another way",
    pattern: /\b(createContextualFragment|setHTML|setHTMLUnsafe|parseHTMLUnsafe|srcdoc\s*=)/,
    sample: "range.createContextualFragment(name);",
  },
  { what: "a script address", pattern: /javascript:/i, sample: '<a href="javascript:go()">' },
];

export const code: readonly Forbidden[] = [
  { what: "eval", pattern: /\beval\s*\(/, sample: "eval(text);" },
  {
    what: "a function made of text",
    pattern: /\bnew\s+Function\b|\bFunction\s*\(\s*["'`]/,
    sample: 'new Function("x");',
  },
  { what: "a timer that runs text", pattern: /\bset(Timeout|Interval)\s*\(\s*["'`]/, sample: 'setTimeout("go()", 1);' },
  { what: "a script loaded by its address", pattern: /\bimportScripts\b/, sample: 'importScripts("x.js");' },
  {
    what: "a module of another place",
    pattern: /\b(from|import)\s*\(?\s*["'`](https?:)?\/\//,
    sample: 'import("https://x.example/a.js")',
  },
  {
    what: "a script element made by hand",
    pattern: /createElement\(\s*["'`]script/,
    sample: 'document.createElement("script")',
  },
  { what: "assembly", pattern: /\bWebAssembly\b/, sample: "WebAssembly.compile(bytes);" },
];

export const requests: readonly Forbidden[] = [
  {
    what: "fetch",
    pattern: /(?<![.\w])fetch\s*\(|\b(window|self|globalThis)\s*\.\s*fetch\b/,
    sample: 'await fetch("/x");',
  },
  { what: "XMLHttpRequest", pattern: /\bXMLHttpRequest\b/, sample: "new XMLHttpRequest();" },
  {
    what: "a connection",
    pattern: /\b(WebSocket|EventSource|WebTransport|RTCPeerConnection)\b/,
    sample: 'new WebSocket("wss://x.example");',
  },
  { what: "a beacon", pattern: /\bsendBeacon\b/, sample: "navigator.sendBeacon(to, text);" },
  { what: "a picture loaded by code", pattern: /\bnew\s+Image\s*\(/, sample: "new Image().src = address;" },
];

export const secrets: readonly Forbidden[] = [
  {
    what: "cookies",
    pattern: /\bdocument\s*\.\s*cookie\b|\bbrowser\s*\.\s*cookies\b|\bcookieStore\b/,
    sample: "document.cookie;",
  },
  { what: "tokens of a request", pattern: /\bauthorization\b|\bbearer\b/i, sample: "headers.Authorization = token;" },
  {
    what: "requests of the browser",
    pattern: /\b(webRequest|declarativeNetRequest|debugger)\b/,
    sample: "browser.webRequest.onBeforeRequest;",
  },
  {
    what: "storage of the page",
    pattern: /\b(localStorage|sessionStorage|indexedDB|caches)\b/,
    sample: "localStorage.clear();",
  },
  { what: "the clipboard", pattern: /\bnavigator\s*\.\s*clipboard\b/, sample: "navigator.clipboard.readText();" },
  {
    what: "history or bookmarks",
    pattern: /\bbrowser\s*\.\s*(history|bookmarks|identity)\b/,
    sample: "browser.identity.getAuthToken();",
  },
];
