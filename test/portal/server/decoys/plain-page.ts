export function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/** Pages of other products on the same host: plain markup, no script. */
export function plainPage(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escapeText(title)}</title>
<style>
body{font:14px/1.6 "Noto Sans",system-ui,sans-serif;margin:0;color:#273139;background:#fff}
header{height:48px;display:flex;align-items:center;padding:0 24px;border-bottom:1px solid #cfd8dd;font-weight:600}
main{max-width:880px;margin:24px auto;padding:0 24px}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:8px 12px;border-bottom:1px solid #e6ebee}
label{display:block}button{padding:6px 14px}form{display:inline}
</style>
</head>
<body>
${body}
</body>
</html>`;
}
