import { useEffect, useState } from 'react'
import { keep, recall } from '../browser/storage.ts'
import { useText } from '../i18n/use-text.ts'
import { IconButton } from '../ui/button.tsx'
import styles from './first-hint.module.css'
import { hudTexts } from './hud-texts.ts'
import { KeyNames } from './key-names.tsx'
import { useMedia } from './use-media.ts'

const KEY = 'foyer:hinted'

/** How one walks, looks around and asks, at the first entry of a browser. It takes no focus and goes when it is closed. */
export function FirstHint() {
  const t = useText(hudTexts)
  const touches = useMedia('(pointer: coarse)')
  const [isShown, setShown] = useState(() => recall(KEY) === null)
  useEffect(() => keep(KEY, true), [])
  if (!isShown) return null
  return (
    <section className={styles.hint} aria-label={t('first')}>
      <p>
        <KeyNames text={t(touches ? 'first.touch' : 'first.keys')} />
      </p>
      <IconButton
        icon="close"
        kind="bare"
        label={t('first.close')}
        onPress={() => setShown(false)}
      />
    </section>
  )
}
