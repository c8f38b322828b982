import type { PlannedShift } from '@foyer/shared/shifts/shifts-contract.ts'
import { useStore } from 'zustand'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useText } from '../i18n/use-text.ts'
import { useHalfDayName } from '../shifts/half-day-name.tsx'
import { shiftsTexts } from '../shifts/shifts-texts.ts'
import { formatDate } from '../time/dates.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import formStyles from '../ui/form.module.css'
import { LanguageField } from '../ui/language-field.tsx'
import { TagField } from '../ui/tag-field.tsx'
import { addPost, assign, EMPTY_CLIP, removePost, setNeed } from './edit-week.ts'
import { newShiftId } from './new-shift-id.ts'
import { PersonChooser } from './person-chooser.tsx'
import { type ChosenCell, hasBegun, usePlan } from './plan-context.ts'
import styles from './post-dialog.module.css'
import { weeksTexts } from './weeks-texts.ts'

interface PostDialogProps {
  cell: ChosenCell
  onClose: () => void
}

/** One post: who does it and what it asks for. For an empty cell, a new post. */
export function PostDialog({ cell, onClose }: PostDialogProps) {
  const t = useText(weeksTexts)
  const locale = useRegionalLocale()
  const halfDayName = useHalfDayName()
  const { store, editable, wall } = usePlan()
  const shifts = useStore(store, ({ history }) => history.present)
  const { slot, shiftId } = cell
  const post = shifts.find(({ id }) => id === shiftId) ?? null
  const changes = editable && !hasBegun(slot, wall)

  const choose = (staffId: string | null) => {
    if (post) store.edit(staffId ? 'assign' : 'open', (now) => assign(now, post.id, staffId))
    else store.edit('add', (now) => addPost(now, slot, { ...EMPTY_CLIP, staffId }, newShiftId))
    onClose()
  }
  const remove = () => {
    if (post) store.edit('remove', (now) => removePost(now, post.id))
    onClose()
  }
  const times = `${post?.from ?? slot.halfDay.from}–${post?.to ?? slot.halfDay.to}`
  return (
    <Dialog
      title={`${formatDate(slot.date, 'long', locale)}, ${halfDayName(slot.halfDay.id)} ${times}`}
      onClose={onClose}
      actions={
        changes && (
          <>
            {post && <Button onPress={remove}>{t('post.remove')}</Button>}
            {post?.staffId !== null && (
              <Button onPress={() => choose(null)}>
                {post ? t('post.open-it') : t('post.add-open')}
              </Button>
            )}
          </>
        )
      }
    >
      {changes ? (
        <>
          <PersonChooser slot={slot} post={post} onChoose={choose} />
          {post && <PostNeed post={post} />}
        </>
      ) : (
        <p>{t('post.past')}</p>
      )}
    </Dialog>
  )
}

/** What a post asks for; each change counts at once. */
function PostNeed({ post }: { post: PlannedShift }) {
  const t = useText(weeksTexts)
  const tShifts = useText(shiftsTexts)
  const { store, crew } = usePlan()
  const shifts = useStore(store, ({ history }) => history.present)
  const { id, skills, languages } = post
  const known = new Set(
    [...crew.crew, ...shifts].flatMap((one) => one.skills).toSorted((a, b) => a.localeCompare(b)),
  )
  return (
    <details className={styles.need} open={skills.length + languages.length > 0}>
      <summary>{t('post.need')}</summary>
      <div className={formStyles.form}>
        <TagField
          label={tShifts('skills')}
          tags={skills}
          known={[...known]}
          limit={40}
          onChange={(tags) =>
            store.edit('need', (now) => setNeed(now, id, { skills: tags, languages }))
          }
        />
        <LanguageField
          label={tShifts('languages')}
          languages={languages}
          onChange={(asked) =>
            store.edit('need', (now) => setNeed(now, id, { skills, languages: asked }))
          }
        />
      </div>
    </details>
  )
}
