import { done, type Result } from '@foyer/shared/errors/result.ts'
import type { Proposal } from '@foyer/shared/fill/proposal-contract.ts'
import type { Week } from '@foyer/shared/weeks/weeks-contract.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { type AutosaveDeps, createAutosave, type SaveState } from '../drafts/autosave.ts'
import { beginHistory, redo, step, type UndoHistory, undo } from '../drafts/undo-history.ts'
import type { Shifts } from './edit-week.ts'

/** What a step of planning did, for the words of undoing it. */
export type EditName =
  | 'assign'
  | 'open'
  | 'move'
  | 'paste'
  | 'add'
  | 'remove'
  | 'need'
  | 'copy-week'
  | 'template'
  | 'fill'
  | 'restored'

export interface DraftState {
  /** As the server last told it. */
  week: Week
  history: UndoHistory<Shifts, EditName>
  saving: SaveState
  /** A plan to look at before it is taken; null: none. */
  proposal: Proposal | null
}

/** A draft that could not be saved yet, as the browser keeps it over a reload. */
export interface KeptDraft {
  /** The version that it began with. */
  version: number
  shifts: Shifts
}

export interface DraftDeps extends Omit<AutosaveDeps<Shifts>, 'save' | 'onState'> {
  /** PUT …/draft. */
  save: (version: number, shifts: Shifts) => Promise<Result<Week>>
  /** Keeps what is not saved yet; null forgets it. */
  keep: (draft: KeptDraft | null) => void
}

export interface DraftStore extends StoreApi<DraftState> {
  edit(name: EditName, change: (shifts: Shifts) => Shifts): void
  undo(): void
  redo(): void
  propose(proposal: Proposal | null): void
  /** Saves at once what waits, such as before publishing. */
  flush(): Promise<void>
  /** The week as the server tells it now, such as after publishing: the draft follows, and nothing can be undone. */
  take(week: Week): void
  /** After a conflict: the own plan over that of the others, which `week` is. */
  overwrite(week: Week): void
  /** Saves what waits at once, and no more after it; what could not be saved stays kept. */
  leave(): Promise<void>
}

/** A week's draft as it is planned: edited at once, saved by itself, undone step by step. */
export function createDraftStore(week: Week, kept: KeptDraft | null, deps: DraftDeps): DraftStore {
  const store = createStore<DraftState>(() => ({
    week,
    history: beginHistory<Shifts, EditName>(week.draft),
    saving: { kind: 'clean' },
    proposal: null,
  }))
  const autosave = createAutosave<Shifts>({
    ...deps,
    onState: (saving) => store.setState({ saving }),
    async save(shifts) {
      const { version } = store.getState().week
      const saved = await deps.save(version, shifts)
      if (!saved.ok) return saved
      store.setState({ week: saved.value })
      if (store.getState().history.present === shifts) deps.keep(null)
      return done
    },
  })

  function change(history: DraftState['history']): void {
    const { history: before, week } = store.getState()
    if (history === before) return
    store.setState({ history })
    deps.keep({ version: week.version, shifts: history.present })
    autosave.put(history.present)
  }

  const drafts: DraftStore = Object.assign(store, {
    edit: (name: EditName, edit: (shifts: Shifts) => Shifts) => {
      const { history } = store.getState()
      change(step(history, name, edit(history.present)))
    },
    undo: () => change(undo(store.getState().history)),
    redo: () => change(redo(store.getState().history)),
    propose: (proposal: Proposal | null) => store.setState({ proposal }),
    flush: () => autosave.flush(),
    take: (fresh: Week) => {
      autosave.stop()
      deps.keep(null)
      store.setState({
        week: fresh,
        history: beginHistory<Shifts, EditName>(fresh.draft),
        saving: { kind: 'clean' },
        proposal: null,
      })
    },
    overwrite: (fresh: Week) => {
      const { present } = store.getState().history
      store.setState({ week: fresh })
      deps.keep({ version: fresh.version, shifts: present })
      autosave.put(present)
    },
    leave: async () => {
      await autosave.flush()
      autosave.stop()
    },
  })

  if (kept) {
    // Made on an older version, it is sent as such: the server says that somebody was first, and the lead decides.
    store.setState({ week: { ...week, version: kept.version } })
    change(step(store.getState().history, 'restored', kept.shifts))
  }
  return drafts
}
