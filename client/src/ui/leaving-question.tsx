import { useEffect } from 'react'
import { useStore } from 'zustand'
import { useText } from '../i18n/use-text.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { leadsAway } from './leads-away.ts'
import { uiTexts } from './ui-texts.ts'
import {
  discardAndLeave,
  hasUnsaved,
  leaveBy,
  leavingStore,
  saveAndLeave,
  stay,
} from './unsaved.ts'

/** Asks whoever follows a link, or leaves by `leaveBy`, what becomes of changes that are not saved. Once a page. */
export function LeavingQuestion() {
  const t = useText(uiTexts)
  const isAsked = useStore(leavingStore, ({ leave }) => leave !== null)
  useEffect(() => {
    // Before anything else hears of the click, so that links within the page are asked about too.
    document.addEventListener('click', askAtLink, { capture: true })
    return () => document.removeEventListener('click', askAtLink, { capture: true })
  }, [])
  if (!isAsked) return null
  return (
    <Dialog
      title={t('leave.title')}
      onClose={stay}
      actions={
        <>
          <Button onPress={stay}>{t('leave.stay')}</Button>
          <Button onPress={discardAndLeave}>{t('leave.discard')}</Button>
          <Button kind="primary" autoFocus onPress={() => void saveAndLeave()}>
            {t('save')}
          </Button>
        </>
      }
    >
      <p>{t('leave.ask')}</p>
    </Dialog>
  )
}

function askAtLink(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link || !hasUnsaved() || !leadsAway(link, event)) return
  event.preventDefault()
  event.stopPropagation()
  leaveBy(() => link.click())
}
