import { languageName } from '@foyer/shared/i18n/format.ts'
import type { PlannedShift } from '@foyer/shared/shifts/shifts-contract.ts'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox'
import { useStore } from 'zustand'
import { crewTexts } from '../crew/crew-texts.ts'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useText } from '../i18n/use-text.ts'
import { shiftsTexts } from '../shifts/shifts-texts.ts'
import { TextField } from '../ui/field.tsx'
import { uiTexts } from '../ui/ui-texts.ts'
import type { Slot } from './edit-week.ts'
import styles from './person-chooser.module.css'
import { usePlan } from './plan-context.ts'
import { type RatedPerson, ratePeople } from './rate-people.ts'
import { weeksTexts } from './weeks-texts.ts'

interface PersonChooserProps {
  slot: Slot
  /** Null: a new one. */
  post: PlannedShift | null
  onChoose: (staffId: string) => void
}

const FITS = ['good', 'poor', 'no'] as const

/** Everybody of the crew by how they fit, found by typing; arrow keys choose while one types. */
export function PersonChooser({ slot, post, onChoose }: PersonChooserProps) {
  const t = useText(weeksTexts)
  const tUi = useText(uiTexts)
  const locale = useRegionalLocale()
  const plan = usePlan()
  const shifts = useStore(plan.store, ({ history }) => history.present)
  const rated = ratePeople(plan, shifts, slot, post)
  const collator = new Intl.Collator(locale, { usage: 'search', sensitivity: 'base' })
  const contains = (name: string, typed: string) =>
    Array.from({ length: Math.max(0, name.length - typed.length + 1) }, (_, from) =>
      name.slice(from, from + typed.length),
    ).some((part) => collator.compare(part, typed) === 0)

  return (
    <Autocomplete filter={contains}>
      <TextField label={t('person.find')} autoFocus autoComplete="off" />
      <ListBox
        aria-label={t('person.choose')}
        className={styles.list!}
        selectionMode="single"
        selectedKeys={post?.staffId ? [post.staffId] : []}
        // Pressing whoever has it takes the selection away: they are chosen again.
        onSelectionChange={(keys) => onChoose(String([...keys][0] ?? post?.staffId))}
        renderEmptyState={() => <p className={styles.none}>{tUi('options.none')}</p>}
      >
        {FITS.map((fit) => {
          const people = rated.filter((person) => person.fit === fit)
          return (
            people.length > 0 && (
              <ListBoxSection key={fit} id={fit}>
                <Header className={styles.head!}>{t(`fit.${fit}`)}</Header>
                {people.map((person) => (
                  <PersonOption key={person.member.staffId} person={person} />
                ))}
              </ListBoxSection>
            )
          )
        })}
      </ListBox>
    </Autocomplete>
  )
}

function PersonOption({ person }: { person: RatedPerson }) {
  const t = useText(weeksTexts)
  const tCrew = useText(crewTexts)
  const tShifts = useText(shiftsTexts)
  const locale = useRegionalLocale()
  const { member, cause, availability, absence, lacks, inWeek, overMean } = person
  const missing = [...lacks.skills, ...lacks.languages.map((code) => languageName(code, locale))]
  const hints = [
    cause && (absence ? tCrew(`absence.${absence.kind}`) : tShifts(`why-not.${cause}`)),
    !cause && availability !== 'can' && t(`says.${availability}`),
    missing.length > 0 && tShifts('lacks', { what: missing.join(', ') }),
  ].filter(Boolean)
  return (
    <ListBoxItem id={member.staffId} textValue={member.name} className={styles.option!}>
      <span className={styles.name}>{member.name}</span>
      <span className={styles.hints} data-fit={person.fit}>
        {hints.join(' · ')}
      </span>
      <span className={styles.figures}>
        {t('person.count', { own: String(inWeek), most: String(member.maxHalfDays) })}
        <span className={styles.balance}>
          {overMean === 0
            ? t('balance.even')
            : t(overMean > 0 ? 'balance.over' : 'balance.under', { count: Math.abs(overMean) })}
        </span>
      </span>
    </ListBoxItem>
  )
}
