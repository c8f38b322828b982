import { useText } from '../i18n/use-text.ts'
import { StaffFrame } from '../identity/staff-frame.tsx'
import { ActionSamples } from './action-samples.tsx'
import styles from './design-screen.module.css'
import { designTexts } from './design-texts.ts'
import { FieldSamples } from './field-samples.tsx'
import { PartSamples } from './part-samples.tsx'
import { TableSamples } from './table-samples.tsx'
import { TokenSamples } from './token-samples.tsx'

const SECTIONS = [
  { id: 'colours', Samples: TokenSamples },
  { id: 'actions', Samples: ActionSamples },
  { id: 'fields', Samples: FieldSamples },
  { id: 'table', Samples: TableSamples },
  { id: 'parts', Samples: PartSamples },
] as const

/** `/design`: all tokens and components, light and dark beside each other; linked from nowhere. */
export function DesignScreen() {
  const t = useText(designTexts)
  return (
    <StaffFrame width="full" title={t('title')}>
      <p>{t('intro')}</p>
      {SECTIONS.map(({ id, Samples }) => (
        <section key={id} className={styles.section} aria-labelledby={`${id}-title`}>
          <h2 id={`${id}-title`}>{t(id)}</h2>
          <div className={styles.schemes}>
            {(['light', 'dark'] as const).map((scheme) => (
              <section
                key={scheme}
                className={styles.scheme}
                data-scheme={scheme}
                aria-label={`${t(id)}, ${t(scheme)}`}
              >
                <Samples />
              </section>
            ))}
          </div>
        </section>
      ))}
    </StaffFrame>
  )
}
