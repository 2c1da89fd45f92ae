import * as Dialog from "@radix-ui/react-dialog";
import type { ReactElement, ReactNode } from "react";
import { labels } from "../../labels/labels.ts";

interface Props {
  readonly open: boolean;
  readonly title: string;
  readonly confirm: string;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
  readonly children: ReactNode;
}

export function ConfirmDialog({ open, title, confirm, onCancel, onConfirm, children }: Props): ReactElement {
  return (
    <Dialog.Root open={open} onOpenChange={(opened) => opened || onCancel()}>
      <Dialog.Portal>
        <Dialog.Overlay className="overlay" />
        <Dialog.Content className="dialog" role="alertdialog" aria-describedby={undefined}>
          <Dialog.Title>{title}</Dialog.Title>
          <div>{children}</div>
          <div className="row">
            <span className="grow" />
            <Dialog.Close className="btn">{labels.cancel}</Dialog.Close>
            <button type="button" className="btn btn-primary" onClick={onConfirm}>
              {confirm}
            </button>
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
