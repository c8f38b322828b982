import { type ReactNode, useId } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useStore } from 'zustand'
import { useText } from '../i18n/use-text.ts'
import { Button, IconButton } from './button.tsx'
import styles from './dialog.module.css'
import { uiTexts } from './ui-texts.ts'
import {
  DialogContext,
  discardAndLeave,
  leaveBy,
  leavingStore,
  saveAndLeave,
  stay,
} from './unsaved.ts'

interface DialogProps {
  title: string
  /**
   * Called by Esc, the cross and a press beside the dialog, once it is settled what becomes of changes in it; render the
   * dialog no longer then.
   */
  onClose: () => void
  /** For what stands beside each other. */
  wide?: boolean
  /** Buttons at its end, the main one last. */
  actions?: ReactNode
  children: ReactNode
}

/**
 * A dialog over the page, open while it is rendered. Focus stays within and goes back to where it was. For
 * a form put the whole `form` into it; `actions` are for dialogs without one.
 */
export function Dialog({ title, onClose, wide = false, actions, children }: DialogProps) {
  const t = useText(uiTexts)
  const id = useId()
  const isAsked = useStore(leavingStore, ({ leaving }) => leaving?.dialog === id)
  const close = () => leaveBy(onClose, id)
  return (
    <>
      <ModalOverlay
        isOpen
        isDismissable
        onOpenChange={(open) => {
          if (!open) close()
        }}
        className={styles.veil!}
      >
        <Modal className={styles.modal!} data-wide={wide}>
          <AriaDialog className={styles.dialog!}>
            <header className={styles.head}>
              <Heading slot="title" level={2} className={styles.title!}>
                {title}
              </Heading>
              <IconButton icon="close" kind="bare" label={t('close')} onPress={close} />
            </header>
            <div className={styles.content}>
              <DialogContext value={id}>{children}</DialogContext>
            </div>
            {actions && <footer className={styles.actions}>{actions}</footer>}
          </AriaDialog>
        </Modal>
      </ModalOverlay>
      {isAsked && <UnsavedQuestion />}
    </>
  )
}

/** Asks whoever leaves a dialog or the page what becomes of changes that are not saved. */
export function UnsavedQuestion() {
  const t = useText(uiTexts)
  const canSave = useStore(leavingStore, ({ leaving }) => leaving?.canSave ?? false)
  return (
    <Dialog
      title={t('leave.title')}
      onClose={stay}
      actions={
        <>
          <Button autoFocus={!canSave} onPress={stay}>
            {t('leave.stay')}
          </Button>
          <Button onPress={discardAndLeave}>{t('leave.discard')}</Button>
          <Button
            kind="primary"
            isDisabled={!canSave}
            autoFocus={canSave}
            onPress={() => void saveAndLeave()}
          >
            {t('save')}
          </Button>
        </>
      }
    >
      <p>{t(canSave ? 'leave.ask' : 'leave.incomplete')}</p>
    </Dialog>
  )
}
