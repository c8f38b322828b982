import type { Refusal, Result } from '@foyer/shared/errors/result.ts'
import type { Versioned } from '@foyer/shared/http/versioned.ts'
import { useRef, useState } from 'react'
import { useForm } from '../ui/use-form.ts'
import { mergeParts } from './merge-parts.ts'

/** Tries of a save that others come before each time, until the person is asked. */
const TRIES = 3

/** What somebody else made of what is in the form, so that the person must decide. */
export interface FormClash<Stored> {
  theirs: Stored
  /** Paths of what both changed. */
  paths: readonly string[]
  /** Whose the other version is, and since when; undefined where it is not known. */
  by: Refusal['stored']
}

/**
 * A form over something that others may change too. A save is bound to the version that was read: what only others
 * changed meanwhile comes into the form, and what both changed is asked about, so that nobody writes over what they
 * never saw.
 *
 * @param stored what was read
 * @param read reads it anew
 * @param save sends it with its version; answers with what is stored then
 */
export function useSharedForm<Stored extends Versioned>(
  stored: Stored,
  deps: { read: () => Promise<Result<Stored>>; save: (value: Stored) => Promise<Result<Stored>> },
) {
  /** What the value in the form began with: until it is saved, what others change is joined anew each time. */
  const base = useRef(stored)
  const [clash, setClash] = useState<FormClash<Stored> | null>(null)
  /** Set for the save that is meant to go over what others changed. */
  const over = useRef<Stored | null>(null)

  const rebase = (mine: Stored, theirs: Stored) => {
    const { merged, clashes } = mergeParts({ base: base.current, mine, theirs })
    return { value: { ...merged, version: theirs.version }, clashes }
  }
  const send = async (value: Stored): Promise<Result<Stored>> => {
    setClash(null)
    let sent = { ...value, version: base.current.version }
    if (over.current !== null) {
      sent = rebase(value, over.current).value
      over.current = null
    }
    for (let tries = 1; ; tries++) {
      const answer = await deps.save(sent)
      if (answer.ok) {
        base.current = answer.value
        // What was typed meanwhile stays.
        form.accept(answer.value, (now) =>
          now === value
            ? answer.value
            : mergeParts({ base: value, mine: now, theirs: answer.value }).merged,
        )
        return answer
      }
      if (answer.reason !== 'conflict') return answer
      const fresh = await deps.read()
      if (!fresh.ok) return fresh
      const joined = rebase(value, fresh.value)
      if (joined.clashes.length > 0 || tries === TRIES) {
        setClash({ theirs: fresh.value, paths: joined.clashes, by: answer.stored })
        return answer
      }
      sent = joined.value
    }
  }
  const form = useForm(stored, send)
  const take = (theirs: Stored) => {
    base.current = theirs
    setClash(null)
    form.accept(theirs)
  }
  return {
    ...form,
    clash,
    /** Shows what is stored, in the place of what was typed. */
    take,
    /** Saves what is in the form over what others changed, as far as both changed it. */
    saveMine: () => {
      over.current = clash?.theirs ?? null
      return form.submit()
    },
  }
}
