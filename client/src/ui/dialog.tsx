import type { ReactNode } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useText } from '../i18n/use-text.ts'
import { IconButton } from './button.tsx'
import styles from './dialog.module.css'
import { uiTexts } from './ui-texts.ts'

interface DialogProps {
  title: string
  /** Called by Esc, the cross and a press beside the dialog; render the dialog no longer then. */
  onClose: () => void
  /** Buttons at its end, the main one last. */
  actions?: ReactNode
  children: ReactNode
}

/**
 * A dialog over the page, open while it is rendered. Focus stays within and goes back to where it was. For
 * a form put the whole `form` into it; `actions` are for dialogs without one.
 */
export function Dialog({ title, onClose, actions, children }: DialogProps) {
  const t = useText(uiTexts)
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      className={styles.veil!}
    >
      <Modal className={styles.modal!}>
        <AriaDialog className={styles.dialog!}>
          <header className={styles.head}>
            <Heading slot="title" level={2} className={styles.title!}>
              {title}
            </Heading>
            <IconButton icon="close" kind="bare" label={t('close')} onPress={onClose} />
          </header>
          <div className={styles.content}>{children}</div>
          {actions && <footer className={styles.actions}>{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
