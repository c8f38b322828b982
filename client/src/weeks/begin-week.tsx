import { isOpenIn } from '@foyer/shared/centers/openings.ts'
import { listTemplates } from '@foyer/shared/weeks/weeks-endpoints.ts'
import { useText } from '../i18n/use-text.ts'
import { useResource } from '../net/use-resource.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { addPost, EMPTY_CLIP } from './edit-week.ts'
import { newShiftId } from './new-shift-id.ts'
import { hasBegun, usePlan } from './plan-context.ts'
import { useBeginTemplate } from './use-begin-template.ts'
import { useCopyLastWeek } from './use-copy-last-week.ts'
import { weeksTexts } from './weeks-texts.ts'

/** What to do with a week that has no posts yet. */
export function BeginWeek() {
  const t = useText(weeksTexts)
  const { center, dates, store, wall } = usePlan()
  const templates = useResource(listTemplates, { params: { center: center.id } }).result
  const copyLastWeek = useCopyLastWeek()
  const begin = useBeginTemplate()
  const known = templates?.ok ? templates.value : []
  const shown = known.toSorted((a, b) => Number(b.standard) - Number(a.standard)).slice(0, 3)

  const addOneEach = () =>
    store.edit('add', (shifts) => {
      const slots = dates.flatMap((date) => center.halfDays.map((halfDay) => ({ date, halfDay })))
      return slots
        .filter(
          (slot) => !hasBegun(slot, wall) && isOpenIn(center.calendar, slot.date, slot.halfDay),
        )
        .reduce((now, slot) => addPost(now, slot, EMPTY_CLIP, newShiftId), shifts)
    })
  return (
    <EmptyState icon="calendar" title={t('begin.title')}>
      <p>{t('begin.hint')}</p>
      <div>
        {shown.map((template, index) => (
          <Button
            key={template.id}
            kind={index === 0 ? 'primary' : 'plain'}
            onPress={() => begin(template)}
          >
            {t('begin.template', { name: template.name })}
          </Button>
        ))}{' '}
        <Button onPress={copyLastWeek}>{t('copy-week')}</Button>{' '}
        <Button kind={shown.length === 0 ? 'primary' : 'plain'} onPress={addOneEach}>
          {t('begin.one-each')}
        </Button>
      </div>
    </EmptyState>
  )
}
