import type { Look } from '@foyer/shared/look/look-parts.ts'
import { use, useEffect, useRef, useState } from 'react'
import { useLocale, useText } from '../i18n/use-text.ts'
import { preferencesStore } from '../preferences/preferences-store.ts'
import { Button } from '../ui/button.tsx'
import { openLookEditor } from './look-editor.ts'
import styles from './look-field.module.css'
import { LookPreviewContext } from './look-preview-context.ts'
import { lookTexts } from './look-texts.ts'
import { Portrait } from './portrait-view.tsx'

interface LookFieldProps {
  look: Look
  kind: 'visitor' | 'rep'
  onChange: (look: Look) => void
}

/** The own look as a portrait, and its editor when it is wanted. */
export function LookField({ look, kind, onChange }: LookFieldProps) {
  const t = useText(lookTexts)
  const [open, setOpen] = useState(false)
  return (
    <fieldset className={styles.look}>
      <legend>{t('look')}</legend>
      <div className={styles.head}>
        <Portrait look={look} />
        <Button aria-expanded={open} onPress={() => setOpen(!open)}>
          {t(open ? 'close' : 'change')}
        </Button>
      </div>
      {open && <Editor look={look} kind={kind} onChange={onChange} />}
    </fieldset>
  )
}

/** The editor keeps what is chosen to itself: what `look` becomes meanwhile are echoes of its own choices. */
function Editor({ look, kind, onChange }: LookFieldProps) {
  const locale = useLocale()
  const openPreview = use(LookPreviewContext)
  const container = useRef<HTMLDivElement>(null)
  const changed = useRef(onChange)
  const current = useRef(look)
  useEffect(() => {
    changed.current = onChange
  }, [onChange])

  useEffect(
    () =>
      openLookEditor(container.current!, {
        look: current.current,
        kind,
        locale,
        calm: preferencesStore.getState().reducedMotion,
        openPreview,
        onChange: (chosen) => {
          current.current = chosen
          changed.current(chosen)
        },
      }),
    [kind, locale, openPreview],
  )
  return <div ref={container} />
}
