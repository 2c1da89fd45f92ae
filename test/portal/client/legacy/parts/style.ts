import { make } from "./make.ts";

/** Names as a build hashes them: they say nothing. */
export const jss = {
  bar: "jss3",
  columns: "jss7",
  menu: "jss11",
  entry: "jss14",
  nested: "jss15",
  page: "jss19",
  tabs: "jss22",
  tab: "jss23",
  card: "jss28",
  cards: "jss29",
  header: "jss34",
  body: "jss35",
  tools: "jss38",
  tool: "jss39",
  cell: "jss41",
  end: "jss42",
  icon: "jss44",
  edit: "jss45",
  bin: "jss46",
  people: "jss47",
  strong: "jss51",
  faint: "jss52",
  pager: "jss56",
  panel: "jss61",
  away: "jss62",
  top: "jss63",
  content: "jss64",
  bottom: "jss65",
  question: "jss70",
  message: "jss74",
  choice: "jss80",
  chips: "jss84",
  chip: "jss85",
  offers: "jss88",
  offer: "jss89",
  lease: "jss93",
} as const;

const text = `
*{box-sizing:border-box}body{font:13px/1.45 Roboto,"DejaVu Sans",sans-serif;color:#273139;background:#f4f5f7}
.jss3{height:48px;background:#fff;border-bottom:1px solid #ccd;display:flex;gap:16px;align-items:center;padding:0 16px}
.jss7{display:flex;height:calc(100% - 48px)}.jss11{width:220px;background:#fff;padding:12px;overflow:auto}
.jss14{display:block;padding:6px 8px;color:inherit;text-decoration:none;cursor:pointer}.jss15{padding-left:28px}
.jss19{flex:1;overflow:auto;padding:20px;min-width:0}h1{font-size:21px;margin:4px 0 12px}
.jss22{display:flex;border-bottom:1px solid #ccd;margin-bottom:14px}.jss23{padding:10px 16px;cursor:pointer}
.jss23[aria-selected=true]{border-bottom:2px solid #0067df}
.jss29{display:flex;flex-wrap:wrap;gap:10px;margin-bottom:16px}.jss28{background:#fff;padding:10px;width:250px}
.jss34{display:block;width:100%;text-align:left;background:#fff;border:1px solid #ccd;padding:12px;font:inherit;font-weight:600;cursor:pointer}
.jss35{background:#fff;border:1px solid #ccd;border-top:0;padding:12px;margin-bottom:10px}
.jss38{display:flex;gap:8px;margin-bottom:8px}.jss39{padding:5px 12px;font:inherit}
table{width:100%;border-collapse:collapse;table-layout:fixed}th{text-align:left;color:#526069}
.jss41{padding:6px;border-top:1px solid #e4e7ea;overflow-wrap:anywhere;vertical-align:top}.jss42{text-align:right;width:84px}
.jss44{width:26px;height:26px;border:0;background:none}
.jss45::before{content:"\\270E"}.jss46::before{content:"\\2715"}.jss47::before{content:"\\263A"}
.jss51{font-weight:600}.jss52{color:#526069;font-size:12px}.jss56{display:flex;gap:10px;align-items:center;justify-content:flex-end;padding:8px 0}
.jss61{position:fixed;top:0;right:0;bottom:0;width:440px;background:#fff;box-shadow:-2px 0 10px rgba(0,0,0,.25);display:flex;flex-direction:column}
.jss63{display:flex;justify-content:space-between;padding:14px 18px;font-size:16px;font-weight:600}
.jss64{flex:1;overflow:auto;padding:0 18px}.jss65{display:flex;gap:8px;justify-content:flex-end;padding:12px 18px;border-top:1px solid #ccd}
.jss70{position:fixed;left:50%;top:30%;width:380px;margin-left:-190px;background:#fff;padding:18px;box-shadow:0 3px 14px rgba(0,0,0,.35)}
.jss74{position:fixed;left:50%;width:340px;margin-left:-170px;background:#323232;color:#fff;padding:12px}
.jss80{display:block;padding:4px 0}.jss84{display:flex;flex-wrap:wrap;gap:4px;border:1px solid #99a;padding:4px}
.jss85{background:#e4e7ea;border-radius:12px;padding:1px 4px 1px 8px}.jss85 button{border:0;background:none}.jss85 button::before{content:"\\00D7"}
.jss88{list-style:none;margin:0;padding:0;border:1px solid #99a;max-height:220px;overflow:auto}.jss89{padding:5px 8px;cursor:pointer}
.jss93{display:flex;justify-content:space-between;gap:8px;border-top:1px solid #e4e7ea;padding:8px 0}
`;

export const slidingTime = 250;
const sliding = `.jss61{transition:transform ${slidingTime}ms}.jss62{transform:translateX(100%)}`;

export function addStyle(): void {
  document.head.append(make("style", {}, text + sliding));
}
