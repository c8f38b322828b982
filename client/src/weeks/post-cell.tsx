import type { ProposedCell } from '@foyer/shared/fill/proposal-contract.ts'
import type { PlannedShift, Shift } from '@foyer/shared/shifts/shifts-contract.ts'
import type { Finding } from '@foyer/shared/weeks/findings-contract.ts'
import { useText } from '../i18n/use-text.ts'
import { shiftsTexts } from '../shifts/shifts-texts.ts'
import { Icon } from '../ui/icon.tsx'
import { startDrag } from './drag-data.ts'
import { useNameOf } from './name-of.ts'
import { usePlan } from './plan-context.ts'
import styles from './post-cell.module.css'
import { weeksTexts } from './weeks-texts.ts'

interface PostCellProps {
  /** Null: there is room for a post. */
  post: PlannedShift | null
  findings: readonly Finding[]
  /** What `fill` says to it; null: nothing is proposed. */
  proposed: ProposedCell | null
  /** Published posts of this half-day that publishing takes away, shown where there is room for a post. */
  gone: readonly Shift[]
  editable: boolean
}

/** Who has a post, what it asks for, and whether something is wrong. */
export function PostCell({ post, findings, proposed, gone, editable }: PostCellProps) {
  const t = useText(weeksTexts)
  const tShifts = useText(shiftsTexts)
  const nameOf = useNameOf()
  const { changes } = usePlan()
  const whoHas = (staffId: string | null) =>
    staffId === null ? tShifts('post.open') : nameOf(staffId)
  if (post === null) {
    return (
      <>
        {gone.map(({ id, staffId }) => (
          <span key={id} className={styles.gone}>
            <span className="visually-hidden">{t('change.gone')} </span>
            <s>{whoHas(staffId)}</s>
          </span>
        ))}
        {editable ? (
          <span className={styles.add}>
            <Icon name="plus" />
            <span className="visually-hidden">{t('post.add')}</span>
          </span>
        ) : (
          <span className="visually-hidden">{t('post.none')}</span>
        )}
      </>
    )
  }
  const change = changes.get(post.id)
  const suggested = post.staffId === null ? (proposed?.staffId ?? null) : null
  const others = findings.filter(({ code }) => code !== 'open')
  const refused = others.some(({ severity }) => severity === 'refused')
  const needs = [...post.skills, ...post.languages.map((language) => language.toUpperCase())]
  const name = post.staffId ?? suggested
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging is for the mouse; the cell around it has keys for the same
    <span
      className={styles.post}
      data-state={post.staffId ? 'filled' : suggested ? 'proposed' : 'open'}
      data-problem={refused}
      data-fixed={!editable}
      draggable={editable && post.staffId !== null}
      onDragStart={(event) => startDrag(event, { kind: 'post', shiftId: post.id })}
    >
      <span className={styles.name}>
        {whoHas(name)}
        {suggested && <span className="visually-hidden">{t('post.proposed')}</span>}
      </span>
      {change && (
        <span className={styles.change}>
          <span aria-hidden="true">{change.before ? '≠' : '+'}</span>
          <span className="visually-hidden">
            {change.before
              ? t('change.changed', { before: whoHas(change.before.staffId) })
              : t('change.added')}
          </span>
        </span>
      )}
      {others.length > 0 && (
        <span className={styles.mark} data-refused={refused}>
          <Icon name="warning" />
          <span className="visually-hidden">{refused ? t('post.refused') : t('post.warned')}</span>
        </span>
      )}
      {needs.length > 0 && <span className={styles.needs}>{needs.join(' · ')}</span>}
    </span>
  )
}
