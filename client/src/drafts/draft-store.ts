import { done, type Refusal, type Result, refuse } from '@foyer/shared/errors/result.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { type AutosaveDeps, createAutosave, type SaveState } from './autosave.ts'
import type { KeptDraft, KeptDrafts } from './kept-draft.ts'
import { adopt, type Clash, mergeById } from './merge-by-id.ts'
import { isSameDocument } from './same-document.ts'
import { beginHistory, mapHistory, redo, step, type UndoHistory, undo } from './undo-history.ts'

/** A document, a list of things with ids, as the server keeps it, with whatever else it tells of it. */
export interface Stored<Item> {
  /** Goes up with each change, whoever makes it. */
  readonly version: number
  readonly draft: readonly Item[]
}

export interface DraftState<Item, Of extends Stored<Item>, Label> {
  /** As the server last told it. While something clashes, `draft` is what both began with. */
  stored: Of
  history: UndoHistory<readonly Item[], Label | 'restored' | 'theirs'>
  saving: SaveState
  /** What somebody else changed in another way; nothing is saved until each is settled. */
  clashes: readonly Clash<Item>[]
  /** Who made the version that something clashes with, and when; undefined where it is not known. */
  clashesWith: Refusal['stored']
  /** Whether changes of somebody else came in since the last own one. */
  joined: boolean
}

export interface DraftDeps<Item, Of> extends Omit<AutosaveDeps, 'save' | 'onState'> {
  /** Refused as 'conflict' when the server has another version: somebody else was first. */
  save: (version: number, items: readonly Item[]) => Promise<Result<Of>>
  /** What the server has now. */
  read: () => Promise<Result<Of>>
  /** Whether two things with one id say the same. */
  isSame: (a: Item, b: Item) => boolean
  /** Where the browser keeps what is not saved yet. */
  kept: KeptDrafts<readonly Item[]>
}

export interface DraftStore<Item, Of extends Stored<Item>, Label>
  extends StoreApi<DraftState<Item, Of, Label>> {
  edit(label: Label, change: (items: readonly Item[]) => readonly Item[]): void
  undo(): void
  redo(): void
  /** Saves at once what waits, such as before publishing. */
  flush(): Promise<void>
  /** Takes in what others have saved meanwhile, as each save does; without own changes nothing is saved. */
  join(): Promise<void>
  /**
   * The document as the server tells it now, such as after publishing: the draft follows, nothing can be undone.
   * With a label that it follows is itself a step that can be.
   */
  take(stored: Of, label?: Label): void
  /** Decides what counts of something that clashes. The own goes over theirs when it is saved. */
  settle(id: string, whose: 'theirs' | 'mine'): void
  /** Saves what waits at once, and no more after it; what could not be saved stays kept. */
  leave(): Promise<void>
}

/**
 * A document as it is worked on: edited at once, saved by itself, undone step by step, joined with what others make of
 * it at the same time, never lost without a word.
 */
export function createDraftStore<
  Item extends { readonly id: string },
  Of extends Stored<Item>,
  Label,
>(stored: Of, deps: DraftDeps<Item, Of>): DraftStore<Item, Of, Label> {
  type State = DraftState<Item, Of, Label>
  const store = createStore<State>(() => asStored(stored))
  const present = () => store.getState().history.present
  const kept = deps.kept.read()
  /** What was sent and not answered, here or before a reload: the server may have saved it all the same. */
  const unanswered = new Set(kept === null ? [] : [kept.draft])
  const onState = (saving: SaveState) => store.setState({ saving })
  const autosave = createAutosave({ ...deps, onState, save })

  async function save(): Promise<Result> {
    const { version } = store.getState().stored
    const items = present()
    const saved = await deps.save(version, items)
    // Another was taken meanwhile: then this one is no more what is worked on.
    if (store.getState().stored.version !== version) return done
    if (saved.ok) {
      unanswered.clear()
      store.setState({ stored: saved.value })
      keep(present() === items ? null : present())
      return done
    }
    if (saved.reason === 'unavailable') unanswered.add(items)
    if (saved.reason !== 'conflict') return saved
    const joined = await joinTheirs(saved.stored)
    if (!joined.ok) return joined
    return store.getState().stored.version === version ? saved : save()
  }

  /** What others saved and what is not saved yet, in one; refused as 'conflict' where they clash. */
  async function joinTheirs(by?: Refusal['stored']): Promise<Result> {
    const { version } = store.getState().stored
    const fresh = await deps.read()
    if (!fresh.ok) return fresh
    // Saved or taken meanwhile: what was read may be older than what is worked on now.
    if (store.getState().stored.version !== version) return done
    // What this page itself has saved without hearing of it is what its changes were made on.
    const isOwn = [...unanswered].some((sent) => isSameDocument(sent, fresh.value.draft))
    const next = joinVersions(store.getState(), fresh.value, isOwn, deps.isSame)
    store.setState({ ...next, clashesWith: by })
    if (next.clashes.length > 0) return refuse('conflict')
    keep(isSameDocument(present(), fresh.value.draft) ? null : present())
    return done
  }

  /** Null: all is saved. */
  function keep(draft: readonly Item[] | null): void {
    const { version, draft: base } = store.getState().stored
    deps.kept.keep(draft === null ? null : { version, base, draft })
  }

  function change(history: State['history']): void {
    if (store.getState().history === history) return
    store.setState({ history, joined: false })
    keep(history.present)
    autosave.touch()
  }

  function take(fresh: Of, label?: Label): void {
    const taken = label && step(store.getState().history, label, fresh.draft)
    void autosave.stop()
    unanswered.clear()
    store.setState(asStored(fresh, taken))
    keep(null)
  }

  function restore({ version, base, draft }: KeptDraft<readonly Item[]>): void {
    // Made on an older version, it is sent as such: the server says that somebody was first, and the two are joined.
    store.setState({ stored: { ...stored, version, draft: base } })
    change(step(store.getState().history, 'restored', draft))
  }

  function settle(id: string, whose: 'theirs' | 'mine'): void {
    const { stored: before, clashes, history } = store.getState()
    const clash = clashes.find((one) => one.id === id)
    if (clash === undefined) return
    // From now on it counts as known when the own was made.
    store.setState({
      stored: { ...before, draft: adopt(before.draft, id, clash.theirs) },
      clashes: clashes.filter((one) => one !== clash),
    })
    if (whose === 'theirs')
      change(step(history, 'theirs', adopt(history.present, id, clash.theirs)))
    else keep(history.present)
    autosave.touch()
  }

  const drafts: DraftStore<Item, Of, Label> = Object.assign(store, {
    edit: (label: Label, edit: (items: readonly Item[]) => readonly Item[]) =>
      change(step(store.getState().history, label, edit(present()))),
    undo: () => change(undo(store.getState().history)),
    redo: () => change(redo(store.getState().history)),
    flush: () => autosave.flush(),
    async join() {
      // Saving nothing of one's own would count as a change of it.
      if (isSameDocument(present(), store.getState().stored.draft)) await joinTheirs()
      else {
        autosave.touch()
        await autosave.flush()
      }
    },
    take,
    settle,
    async leave() {
      await autosave.flush()
      await autosave.stop()
    },
  })

  // The server may have saved it, and the reload lost the answer.
  if (kept !== null && isSameDocument(kept.draft, stored.draft)) keep(null)
  else if (kept !== null) restore(kept)
  return drafts
}

/** The state in which nothing was changed since the server told of it. */
function asStored<Item, Of extends Stored<Item>, Label>(
  stored: Of,
  history: DraftState<Item, Of, Label>['history'] = beginHistory(stored.draft),
): DraftState<Item, Of, Label> {
  return {
    stored,
    history,
    saving: { kind: 'clean' },
    clashes: [],
    clashesWith: undefined,
    joined: false,
  }
}

/**
 * What becomes of the state when others have saved `fresh`: joined with them, or what clashes and nothing else.
 *
 * @param isOwn `fresh` is what this page has sent itself
 */
function joinVersions<Item extends { readonly id: string }, Of extends Stored<Item>, Label>(
  { stored, history }: DraftState<Item, Of, Label>,
  fresh: Of,
  isOwn: boolean,
  isSame: (a: Item, b: Item) => boolean,
) {
  // The document is as it was; what else is told of it may be new.
  if (fresh.version === stored.version) return { clashes: [], stored: fresh }
  const theirs = fresh.draft
  const base = isOwn ? theirs : stored.draft
  const merge = (mine: readonly Item[]) => mergeById({ base, mine, theirs }, isSame)
  const { clashes } = merge(history.present)
  if (clashes.length > 0) return { clashes }
  // What was before each step follows too, so that undoing takes back no change of others.
  const steps = mapHistory(history, (items) => merge(items).items)
  return { clashes, stored: fresh, history: steps, joined: !isOwn }
}
