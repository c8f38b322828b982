import { EMOTES } from '@foyer/shared/emotes/emotes.ts'
import { Button } from 'react-aria-components/Button'
import { useText } from '../i18n/use-text.ts'
import { useConnection } from '../net/connection-context.ts'
import { notifyRefusal } from '../ui/toast-store.ts'
import styles from './emote-buttons.module.css'
import { EMOTE_PATHS } from './emote-paths.ts'
import { emotesTexts } from './emotes-texts.ts'

/** The emotes as buttons, in the order of the keys 1 to 8. */
export function EmoteButtons() {
  const connection = useConnection()
  const t = useText(emotesTexts)
  return (
    <div className={styles.emotes} role="toolbar" aria-label={t('emotes')}>
      {EMOTES.map((emote) => (
        <Button
          key={emote}
          className={styles.emote!}
          onPress={() => void connection.request('emote', { emote }).then(notifyRefusal)}
        >
          <svg
            viewBox="0 0 24 24"
            width="28"
            height="28"
            className={styles.picture}
            aria-hidden="true"
          >
            <path d={EMOTE_PATHS[emote]} />
          </svg>
          {t(`emote.${emote}`)}
        </Button>
      ))}
    </div>
  )
}
