import { languageName } from '@foyer/shared/i18n/format.ts'
import type { Finding } from '@foyer/shared/weeks/findings-contract.ts'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useText } from '../i18n/use-text.ts'
import { shiftsTexts } from '../shifts/shifts-texts.ts'
import { formatDate, wallClock } from '../time/dates.ts'
import { useNameOf } from './name-of.ts'
import { usePlan } from './plan-context.ts'
import { weeksTexts } from './weeks-texts.ts'

/** What a finding says, for people. */
export function useFindingText(): (finding: Finding) => string {
  const t = useText(weeksTexts)
  const tShifts = useText(shiftsTexts)
  const locale = useRegionalLocale()
  const nameOf = useNameOf()
  const { center } = usePlan()
  const languages = (codes: readonly string[]) =>
    codes.map((code) => languageName(code, locale)).join(', ')
  const wall = (at: number) => {
    const there = wallClock(at, center.calendar.zone)
    return { date: formatDate(there.slice(0, 10), 'short', locale), time: there.slice(11) }
  }

  return (finding) => {
    switch (finding.code) {
      case 'id-twice':
      case 'outside-week':
      case 'half-day-unknown':
      case 'ends-before-begin':
      case 'past-changed':
      case 'open':
      case 'past-new':
      case 'outside-hours':
        return t(`finding.${finding.code}`)
      case 'too-many':
        return t('finding.too-many', { most: String(finding.most) })
      case 'not-of-crew':
      case 'absent':
      case 'whole-day':
        return t(`finding.${finding.code}`, { name: nameOf(finding.staffId) })
      case 'overlap':
        return t(finding.otherShiftId ? 'finding.overlap' : 'finding.overlap.elsewhere', {
          name: nameOf(finding.staffId),
        })
      case 'holiday':
        return t('finding.holiday', { holiday: finding.name })
      case 'skills-missing':
        return tShifts('finding.lacks', {
          name: nameOf(finding.staffId),
          what: finding.skills.join(', '),
        })
      case 'languages-missing':
        return tShifts('finding.lacks', {
          name: nameOf(finding.staffId),
          what: languages(finding.languages),
        })
      case 'availability':
        return t(`finding.${finding.says}`, { name: nameOf(finding.staffId) })
      case 'rest':
        return t('finding.rest', {
          name: nameOf(finding.staffId),
          count: Math.floor(finding.hours),
          least: String(finding.least),
        })
      case 'days-in-row':
      case 'nights-in-row':
        return t(`finding.${finding.code}`, {
          name: nameOf(finding.staffId),
          count: finding.days,
          most: String(finding.most),
        })
      case 'week-hours':
        return t('finding.week-hours', {
          name: nameOf(finding.staffId),
          count: Math.round(10 * finding.hours) / 10,
          most: String(finding.most),
        })
      case 'day-limit':
        return t('finding.day-limit', { name: nameOf(finding.staffId), count: finding.halfDays })
      case 'week-limit':
        return t('finding.week-limit', {
          name: nameOf(finding.staffId),
          count: finding.halfDays,
          most: String(finding.most),
        })
      case 'gap': {
        const [start, end] = [wall(finding.start), wall(finding.end)]
        return t('finding.gap', { date: start.date, from: start.time, to: end.time })
      }
    }
  }
}
