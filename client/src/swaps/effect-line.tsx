import { languageName } from '@foyer/shared/i18n/format.ts'
import type { Colleague } from '@foyer/shared/shifts/shifts-contract.ts'
import type { TakeEffect } from '@foyer/shared/swaps/swaps-contract.ts'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useText } from '../i18n/use-text.ts'
import { shiftsTexts } from '../shifts/shifts-texts.ts'
import { Icon } from '../ui/icon.tsx'
import styles from './effect-line.module.css'
import { swapsTexts } from './swaps-texts.ts'

interface EffectLineProps {
  effect: TakeEffect
  names: readonly Colleague[]
}

/** What taking a shift would mean for who takes it. */
export function EffectLine({ effect, names }: EffectLineProps) {
  const t = useText(swapsTexts)
  const tShifts = useText(shiftsTexts)
  const locale = useRegionalLocale()
  const { staffId, blocked, concern, missing, halfDays, most } = effect
  const lacks = [...missing.skills, ...missing.languages.map((code) => languageName(code, locale))]
  const cause = blocked ?? concern
  const words = [
    t('effect.half-days', { count: halfDays, most: String(most) }),
    cause && tShifts(`why-not.${cause}`),
    lacks.length > 0 && tShifts('lacks', { what: lacks.join(', ') }),
  ].filter(Boolean)
  const tone = blocked ? 'danger' : concern || lacks.length > 0 ? 'waiting' : 'good'
  return (
    <p className={styles.effect} data-tone={tone}>
      <Icon name={tone === 'good' ? 'check' : 'warning'} />
      <span>
        {names.find((one) => one.staffId === staffId)?.name ?? tShifts('person.gone')}:{' '}
        {words.join(' · ')}
      </span>
    </p>
  )
}
