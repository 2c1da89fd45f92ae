import { afterAll, beforeAll, expect, test } from "vitest";
import { carryOut, openStage, type Stage, settings } from "../stage";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ scenario: "small" });
  await settings(stage, {});
});
afterAll(() => stage.close());

test("try", async () => {
  const users=[...stage.portal.store.direct.entries()].filter(([,r])=>r.codes.size>1).slice(0,5).map(([id])=>stage.portal.store.users.get(id)?.email??"");
  const { reason } = await stage.surface.ask("popup-background/scan", { tab: await stage.tab() });
  console.log(reason, (await stage.surface.ask("popup-background/inventory",{})).inventory?.users.slice(0,5));
  const inv=(await stage.surface.ask("popup-background/inventory",{})).inventory;
  console.log(JSON.stringify({...inv, users:inv?.users.length}));
  const t=Date.now();
  const report = await carryOut(stage, users.map(user=>({ user, licenses: [inv?.users.find(u=>u.email===user)?.licenses[0]??""] })));
  console.log(Date.now()-t);
  console.log(JSON.stringify(report, null, 1));
  const j= (await stage.surface.ask("popup-background/journal",{})).events as {type:string,at:string,row:number, verb:string}[];
  let last=0; for(const e of j.slice(1)){ const now=Date.parse(e.at); console.log(now-last, e.row, e.type, e.verb??""); last=now;}
  console.log(stage.portal.writes);
});
