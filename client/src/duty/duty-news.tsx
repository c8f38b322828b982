import type { Handover } from '@foyer/shared/duty/duty-contract.ts'
import { formatTime } from '@foyer/shared/i18n/format-time.ts'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useText } from '../i18n/use-text.ts'
import { useConnection } from '../net/connection-context.ts'
import { notify } from '../ui/toast-store.ts'
import { useDuty } from './duty-context.ts'
import { dutyTexts } from './duty-texts.ts'
import { ReadNote } from './handover-note.tsx'

/** What a rep hears on duty: colleagues who do not come or go, the end of the shift, and the note of those before. */
export function DutyNews() {
  const t = useText(dutyTexts)
  const locale = useRegionalLocale()
  const connection = useConnection()
  const ending = useStore(useDuty(), (state) => state.ending)
  const [note, setNote] = useState<Handover | null>(null)

  useEffect(
    () => connection.on('crew-news', ({ kind, name }) => notify(t(`crew.${kind}`, { name }))),
    [connection, t],
  )
  useEffect(() => connection.on('handover', setNote), [connection])
  useEffect(() => {
    if (ending === null) return
    const text = ending.end > Date.now() ? 'ends.note' : 'ended'
    notify(t(text, { to: formatTime(ending.end, locale) }))
  }, [ending, t, locale])

  return note && <ReadNote note={note} onClose={() => setNote(null)} />
}
