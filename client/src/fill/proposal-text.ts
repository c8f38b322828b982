import type { CauseCounts } from '@foyer/shared/crew/causes.ts'
import { CAUSES } from '@foyer/shared/crew/causes.ts'
import type { Ground, ProposedCell } from '@foyer/shared/fill/proposal-contract.ts'
import { languageName } from '@foyer/shared/i18n/format.ts'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useText } from '../i18n/use-text.ts'
import { fillTexts } from './fill-texts.ts'

/** Why a cell of a proposal is as it is, for people. */
export function useProposalText(
  nameOf: (staffId: string) => string,
): (cell: ProposedCell) => string {
  const t = useText(fillTexts)
  const locale = useRegionalLocale()
  const languages = (codes: readonly string[]) =>
    codes.map((code) => languageName(code, locale)).join(', ')

  function groundText(ground: Ground): string {
    switch (ground.code) {
      case 'skills':
        return t('ground.skills', { what: ground.nextLacks.join(', ') })
      case 'languages':
        return t('ground.skills', { what: languages(ground.nextLacks) })
      case 'fewest-recent':
      case 'fewest-weekends':
      case 'fewest-evenings':
        return t(`ground.${ground.code}`, {
          own: String(ground.halfDays),
          may: String(ground.may),
          next: String(ground.next),
          nextMay: String(ground.nextMay),
          percent: String(ground.percent),
        })
      default:
        return t(`ground.${ground.code}`)
    }
  }
  const unableText = (unable: CauseCounts) =>
    CAUSES.filter((cause) => unable[cause])
      .map((cause) => t(`unable.${cause}`, { count: unable[cause]! }))
      .join(', ')

  return ({ staffId, grounds, next, unable, missing, wholeDay }) => {
    const lacks = [
      ...missing.skills,
      ...missing.languages.map((code) => languageName(code, locale)),
    ]
    const sentences =
      staffId === null
        ? [t('proposal.nobody', { why: unableText(unable) || t('proposal.no-crew') })]
        : [
            t('proposal.why', { name: nameOf(staffId), why: grounds.map(groundText).join('; ') }),
            next === null ? '' : t('proposal.next', { name: nameOf(next) }),
            lacks.length > 0 ? t('proposal.missing', { what: lacks.join(', ') }) : '',
            wholeDay ? t('proposal.whole-day') : '',
          ]
    return sentences.filter(Boolean).join(' ')
  }
}
