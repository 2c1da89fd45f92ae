import type { GroupRule } from "../../../replies.ts";
import { messageOf } from "../../api/call.ts";
import { fetchGroupRule, saveRule } from "../../api/licenses.ts";
import { labels } from "../../labels/labels.ts";
import { limitsOf, type RuleDraft, sameRule } from "../../licenses/rule-draft.ts";
import { knobs } from "../../settings.ts";
import { Boxes } from "../parts/boxes.ts";
import { make } from "../parts/make.ts";
import { openPanel, type SidePanel } from "../parts/side-panel.ts";
import { jss } from "../parts/style.ts";

/** Fields of the quotas by code; a field goes when its box is cleared. */
type Quotas = Map<string, HTMLInputElement>;

export function openRulePanel(groupId: string, done: () => void): void {
  const boxes = new Boxes();
  const quotas: Quotas = new Map();
  const work = () => {
    const draft = draftIn(boxes, quotas);
    return saveRule(groupId, [...draft.codes], limitsOf(draft));
  };
  const panel = openPanel(labels.editRuleTitle, { work, told: labels.ruleSaved, done });
  fetchGroupRule(groupId)
    .then((record) => fill(panel, boxes, quotas, record))
    .catch((problem: unknown) => panel.note(messageOf(problem)));
}

function draftIn(boxes: Boxes, quotas: Quotas): RuleDraft {
  return { codes: boxes.ticks.codes, quotas: new Map([...quotas].map(([code, { value }]) => [code, value])) };
}

function fill(panel: SidePanel, boxes: Boxes, quotas: Quotas, record: GroupRule): void {
  const stored: RuleDraft = {
    codes: new Set(record.allocatedUserBundles),
    quotas: new Map(record.quotas.map(({ userBundleCode, limit }) => [userBundleCode, String(limit)])),
  };
  panel.content.append(make("div", { class: jss.strong }, record.name), boxes.element);
  const judge = () => {
    const draft = draftIn(boxes, quotas);
    const refused = draft.codes.size === 0 && knobs["empty-save"] === "refused";
    panel.allow((!knobs["save-needs-change"] || !sameRule(draft, stored)) && !refused);
  };
  /** One field below each ticked box. */
  const showQuotas = () => {
    const lines = [...boxes.element.children];
    for (const [at, { code }] of record.availableUserBundles.entries()) {
      if (!boxes.isTicked(code)) {
        quotas.get(code)?.parentElement?.remove();
        quotas.delete(code);
      } else if (!quotas.has(code)) {
        const field = make("input", { type: "number", min: "1", value: stored.quotas.get(code) ?? "" });
        quotas.set(code, field);
        lines[at]?.append(make("label", {}, `${labels.quota} `, field));
      }
    }
  };
  panel.content.addEventListener("change", () => {
    showQuotas();
    judge();
  });
  panel.content.addEventListener("input", judge);
  boxes.arrive(record.availableUserBundles, () => {
    boxes.tick({ codes: stored.codes, external: false });
    showQuotas();
    judge();
  });
}
