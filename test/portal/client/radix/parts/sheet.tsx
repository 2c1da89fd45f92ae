import * as Dialog from "@radix-ui/react-dialog";
import type { ReactElement, ReactNode, UIEvent } from "react";
import { labels } from "../../labels/labels.ts";
import { Icon } from "./icon.tsx";

interface SheetProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog at the right edge, at the end of the body; while it is open the rest of the page takes no pointer. */
export function Sheet({ open, onClose, children }: SheetProps): ReactElement {
  return (
    <Dialog.Root open={open} onOpenChange={(opened) => opened || onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="overlay" />
        <Dialog.Content className="sheet" aria-describedby={undefined}>
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

interface ContentProps {
  readonly title: string;
  readonly onSave?: () => void;
  readonly saveEnabled?: boolean;
  readonly saving?: boolean;
  readonly onScrollEnd?: () => void;
  readonly children: ReactNode;
}

export function SheetContent(props: ContentProps): ReactElement {
  const { title, onSave, saveEnabled = false, saving = false, onScrollEnd, children } = props;
  const scrolled = ({ currentTarget: { scrollTop, clientHeight, scrollHeight } }: UIEvent) => {
    if (scrollTop + clientHeight >= scrollHeight - 2) onScrollEnd?.();
  };
  return (
    <>
      <div className="row sheet-head">
        <Dialog.Title>{title}</Dialog.Title>
        <Dialog.Close className="btn-icon">
          <Icon name="close" />
          <span className="sr-only">{labels.close}</span>
        </Dialog.Close>
      </div>
      <div className="sheet-body" onScroll={scrolled}>
        {children}
      </div>
      <div className="row sheet-foot">
        <span className="grow" />
        <Dialog.Close className="btn">{onSave ? labels.cancel : labels.close}</Dialog.Close>
        {onSave && (
          <button type="button" className="btn btn-primary" disabled={!saveEnabled || saving} onClick={onSave}>
            {saving ? <Icon name="more" /> : labels.save}
          </button>
        )}
      </div>
    </>
  );
}
