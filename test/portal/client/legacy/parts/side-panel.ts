import { messageOf } from "../../api/call.ts";
import { labels } from "../../labels/labels.ts";
import { knobs } from "../../settings.ts";
import { button, make } from "./make.ts";
import { say, silent } from "./message.ts";
import { jss, slidingTime } from "./style.ts";

/** A plain box at the right edge, without a role or a name. The page behind it stays within reach. */
export interface SidePanel {
  readonly content: HTMLElement;
  /** Whether Save may be pressed; ignored while a save is under way. */
  allow(enabled: boolean): void;
  note(text: string): void;
  close(): void;
}

interface Saving {
  readonly work: () => Promise<unknown>;
  readonly told: string;
  readonly done: () => void;
}

let open: SidePanel | null = null;

export function openPanel(title: string, saving: Saving | null = null): SidePanel {
  open?.close();
  const note = make("div");
  const content = make("div", { class: jss.content }, note);
  const save = saving && make("button", { type: "button", class: jss.tool, disabled: "" }, labels.save);
  const element = make(
    "div",
    { class: knobs.motion ? `${jss.panel} ${jss.away}` : jss.panel },
    make(
      "div",
      { class: jss.top },
      title,
      button("", { title: labels.close, class: jss.icon }, () => panel.close()),
    ),
    content,
    make("div", { class: jss.bottom }, leaving(saving !== null), save),
  );
  element.querySelector(`.${jss.icon}`)?.append("\u00d7");
  let busy = false;
  let allowed = false;
  const show = () => save?.toggleAttribute("disabled", busy || !allowed);
  const panel: SidePanel = {
    content,
    allow: (enabled) => {
      allowed = enabled;
      show();
    },
    note: (text) => note.replaceChildren(text),
    close: () => {
      if (open === panel) open = null;
      element.classList.add(jss.away);
      if (knobs.motion) setTimeout(() => element.remove(), slidingTime);
      else element.remove();
    },
  };
  function leaving(cancels: boolean): Node {
    return button(cancels ? labels.cancel : labels.close, { class: jss.tool }, () => panel.close());
  }
  save?.addEventListener("click", () => {
    if (!saving) return;
    busy = true;
    show();
    saving
      .work()
      .then(() => {
        say(saving.told);
        panel.close();
        saving.done();
      })
      .catch((problem: unknown) => {
        say(messageOf(problem));
        if (silent) panel.note(messageOf(problem));
      })
      .finally(() => {
        busy = false;
        show();
      });
  });
  document.body.append(element);
  open = panel;
  if (knobs.motion) requestAnimationFrame(() => element.classList.remove(jss.away));
  return panel;
}
