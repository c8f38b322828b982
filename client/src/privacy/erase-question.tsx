import type { Result } from '@foyer/shared/errors/result.ts'
import { useText } from '../i18n/use-text.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { notify, notifyRefusal } from '../ui/toast-store.ts'
import { uiTexts } from '../ui/ui-texts.ts'
import { privacyTexts } from './privacy-texts.ts'

interface EraseQuestionProps {
  /** What becomes of it. */
  text: string
  erase: () => Promise<Result>
  onErased: () => void
  onClose: () => void
}

/** Asks before something is erased, since it cannot be undone, and does it. */
export function EraseQuestion({ text, erase, onErased, onClose }: EraseQuestionProps) {
  const t = useText(privacyTexts)
  const tUi = useText(uiTexts)
  const doIt = async () => {
    onClose()
    const erased = await erase()
    if (!erased.ok) return notifyRefusal(erased)
    notify(t('erased'))
    onErased()
  }
  return (
    <Dialog
      title={t('erase.question')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{tUi('cancel')}</Button>
          <Button kind="primary" onPress={doIt}>
            {t('erase.do')}
          </Button>
        </>
      }
    >
      <p>{text}</p>
    </Dialog>
  )
}
