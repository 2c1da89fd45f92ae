import { knobs } from "../settings.ts";

const css = `
*{box-sizing:border-box}
body{font:14px/1.45 "Noto Sans","Segoe UI","DejaVu Sans",sans-serif;color:#0a0a0a;background:#fafafa}
#root{height:100%}
h1{font-size:22px;margin:0}h2{font-size:17px;margin:0}h3{font-size:14px;margin:0}p{margin:0}ul{list-style:none;margin:0;padding:0}
button,input{font:inherit;color:inherit}
.btn{height:34px;padding:0 14px;border:1px solid #e5e5e5;border-radius:8px;background:#fff}
.btn-primary{background:#171717;color:#fff;border-color:#171717}.btn:disabled{opacity:.5}
.btn-icon{width:30px;height:30px;border:0;border-radius:6px;background:none;display:inline-grid;place-items:center}
.btn-icon:hover,.btn:hover{background-color:#f1f1f1}.btn-primary:hover{background:#333}
.sr-only{position:absolute;width:1px;height:1px;padding:0;margin:-1px;overflow:hidden;clip:rect(0,0,0,0);white-space:nowrap}
.muted{color:#737373;font-size:12px}.strong{font-weight:600}.row{display:flex;gap:10px;align-items:center}.grow{flex:1}
.shell{height:100%;display:flex;flex-direction:column}.body{flex:1;min-height:0;display:flex}
header{height:48px;padding:0 16px;background:#fff;border-bottom:1px solid #e5e5e5;flex:none}
.rail{width:72px;background:#fff;border-right:1px solid #e5e5e5;padding:8px}.rail button{width:56px;height:48px;border:0;background:none;font-size:11px}
aside{width:232px;background:#fff;border-right:1px solid #e5e5e5;padding:16px;overflow-y:auto}
aside button{display:block;width:100%;text-align:left;border:0;background:none;padding:7px 8px;border-radius:6px}
aside button[data-active=true]{background:#f1f1f1;font-weight:600}aside .nested{padding-left:28px}
main{flex:1;min-width:0;overflow-y:auto;padding:24px}
[role=tablist]{display:flex;gap:4px;background:#f1f1f1;border-radius:8px;padding:4px;width:max-content;margin:12px 0}
[role=tab]{border:0;background:none;padding:6px 14px;border-radius:6px}[role=tab][data-state=active]{background:#fff}
.card{background:#fff;border:1px solid #e5e5e5;border-radius:10px;padding:14px}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(260px,1fr));gap:12px;margin-bottom:20px}
[role=progressbar]{height:6px;border-radius:3px;background:#e5e5e5;margin:8px 0}
.item{background:#fff;border:1px solid #e5e5e5;border-radius:10px;margin-bottom:12px;overflow:hidden}
.item h3 button{display:flex;width:100%;justify-content:space-between;border:0;background:none;padding:14px;font-weight:600}
.item [role=region]{padding:0 14px 14px}
table{width:100%;border-collapse:collapse;table-layout:fixed;margin-top:10px}
th{text-align:left;color:#737373;padding:8px}td{padding:7px 8px;border-top:1px solid #eee;vertical-align:top;overflow-wrap:anywhere}
.end{text-align:right;white-space:nowrap}
.input{height:34px;border:1px solid #e5e5e5;border-radius:8px;padding:0 10px;background:#fff}
.overlay{position:fixed;inset:0;background:rgba(0,0,0,.4)}
.sheet{position:fixed;inset:0 0 0 auto;width:460px;background:#fff;display:flex;flex-direction:column}
.sheet-body{flex:1;overflow-y:auto;padding:0 20px}.sheet-head,.sheet-foot{padding:16px 20px;justify-content:space-between}
.dialog{position:fixed;left:50%;top:50%;transform:translate(-50%,-50%);width:420px;background:#fff;border-radius:10px;padding:20px;display:grid;gap:14px}
[role=checkbox],[role=radio]{width:18px;height:18px;border:1px solid #999;border-radius:4px;background:#fff;padding:0;flex:none}
[role=radio]{border-radius:50%}[role=checkbox][data-state=checked],[role=radio][data-state=checked]{background:#171717;color:#fff}
.choice{display:flex;gap:10px;align-items:center;padding:5px 0}
.badges{display:flex;flex-wrap:wrap;gap:6px;border:1px solid #e5e5e5;border-radius:8px;padding:6px}
.badge{display:inline-flex;gap:4px;align-items:center;background:#f1f1f1;border-radius:6px;padding:1px 6px;font-size:12px}
.badge button{border:0;background:none;padding:2px;display:grid}
[cmdk-input]{border:0;outline:0;min-width:140px;flex:1;height:26px}
[cmdk-list]{max-height:230px;overflow-y:auto;border:1px solid #e5e5e5;border-radius:8px;margin-top:4px}
[cmdk-item]{padding:6px 10px}[cmdk-item][data-selected=true]{background:#f1f1f1}
.popup{background:#fff;border:1px solid #e5e5e5;border-radius:8px;padding:4px;min-width:110px;box-shadow:0 4px 12px rgba(0,0,0,.12)}
[role=menuitem],[data-radix-select-viewport] [role=option]{padding:6px 10px;border-radius:6px}
[data-highlighted]{background:#f1f1f1}
.tip{background:#171717;color:#fff;padding:4px 8px;border-radius:6px;font-size:12px}
.skeleton{height:14px;width:70%;border-radius:6px;background:#e9e9e9}
.note{border:1px solid #e5e5e5;border-radius:8px;padding:10px;margin:8px 0;background:#fff}
`;

const motion = `
@keyframes slide-in{from{transform:translateX(100%)}}@keyframes slide-out{to{transform:translateX(100%)}}
@keyframes fade-in{from{opacity:0}}@keyframes fade-out{to{opacity:0}}
@keyframes unfold{from{height:0}to{height:var(--radix-accordion-content-height)}}
@keyframes fold{from{height:var(--radix-accordion-content-height)}to{height:0}}
.sheet[data-state=open]{animation:slide-in .3s}.sheet[data-state=closed]{animation:slide-out .3s}
.overlay[data-state=open],.dialog[data-state=open]{animation:fade-in .2s}
.overlay[data-state=closed],.dialog[data-state=closed]{animation:fade-out .2s}
.item [role=region][data-state=open]{animation:unfold .2s;overflow:hidden}.item [role=region][data-state=closed]{animation:fold .2s;overflow:hidden}
`;

export function addStyle(): void {
  const style = document.head.appendChild(document.createElement("style"));
  style.textContent = knobs.motion ? css + motion : css;
}
