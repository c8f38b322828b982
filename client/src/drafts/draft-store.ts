import { done, type Result } from '@foyer/shared/errors/result.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { type AutosaveDeps, createAutosave, type SaveState } from './autosave.ts'
import type { KeptDraft, KeptDrafts } from './kept-draft.ts'
import { isSameDocument } from './same-document.ts'
import { beginHistory, redo, step, type UndoHistory, undo } from './undo-history.ts'

/** A document as the server keeps it, with whatever else it tells of it. */
export interface Stored<Document> {
  /** Goes up with each change, whoever makes it. */
  readonly version: number
  readonly draft: Document
}

export interface DraftState<Document, Of extends Stored<Document>, Label> {
  /** As the server last told it. */
  stored: Of
  history: UndoHistory<Document, Label | 'restored'>
  saving: SaveState
}

export interface DraftDeps<Document, Of> extends Omit<AutosaveDeps<Document>, 'save' | 'onState'> {
  /** Refused as 'conflict' when the server has another version: somebody else was first. */
  save: (version: number, document: Document) => Promise<Result<Of>>
  /** What the server has now. */
  read: () => Promise<Result<Of>>
  /** Where the browser keeps what is not saved yet. */
  kept: KeptDrafts<Document>
}

export interface DraftStore<Document, Of extends Stored<Document>, Label>
  extends StoreApi<DraftState<Document, Of, Label>> {
  edit(label: Label, change: (document: Document) => Document): void
  undo(): void
  redo(): void
  /** Saves at once what waits, such as before publishing. */
  flush(): Promise<void>
  /** The document as the server tells it now, such as after publishing: the draft follows, nothing can be undone. */
  take(stored: Of): void
  /**
   * After a conflict: takes what the others have made, or saves the own over it. Both look at the server first; an edit
   * that is made meanwhile stays, and the conflict with it. One decision at a time: the first is followed.
   */
  settle(whose: 'theirs' | 'mine'): Promise<Result>
  /** Saves what waits at once, and no more after it; what could not be saved stays kept. */
  leave(): Promise<void>
}

/** A document as it is worked on: edited at once, saved by itself, undone step by step, never lost without a word. */
export function createDraftStore<Document, Of extends Stored<Document>, Label>(
  stored: Of,
  deps: DraftDeps<Document, Of>,
): DraftStore<Document, Of, Label> {
  type State = DraftState<Document, Of, Label>
  const store = createStore<State>(() => ({
    stored,
    history: beginHistory(stored.draft),
    saving: { kind: 'clean' },
  }))
  const present = () => store.getState().history.present
  const kept = deps.kept.read()
  /** What was sent and not answered, here or before a reload: the server may have saved it all the same. */
  const unanswered = new Set(kept === null ? [] : [kept.draft])
  const autosave = createAutosave<Document>({
    ...deps,
    onState: (saving) => store.setState({ saving }),
    async save(document) {
      const { stored: base } = store.getState()
      const saved = await saveOn(base.version, document)
      if (!saved.ok) return saved
      unanswered.clear()
      // Unless another was taken meanwhile: then this one is no more what is worked on.
      if (store.getState().stored === base) {
        store.setState({ stored: saved.value })
        keep(present() === document ? null : present())
      }
      return done
    },
  })

  /** Saves over what this page itself has saved without hearing of it, too: that is no conflict. */
  async function saveOn(version: number, document: Document): Promise<Result<Of>> {
    const saved = await send(version, document)
    if (saved.ok || saved.reason !== 'conflict' || unanswered.size === 0) return saved
    const fresh = await deps.read()
    if (!fresh.ok) return fresh
    const { version: newest, draft } = fresh.value
    const isOwn = [...unanswered].some((sent) => isSameDocument(sent, draft))
    return isOwn ? send(newest, document) : saved
  }

  async function send(version: number, document: Document): Promise<Result<Of>> {
    const saved = await deps.save(version, document)
    if (!saved.ok && saved.reason === 'unavailable') unanswered.add(document)
    return saved
  }

  /** Null: all is saved. */
  function keep(draft: Document | null): void {
    const { version } = store.getState().stored
    deps.kept.keep(draft === null ? null : { version, draft })
  }

  function change(history: State['history']): void {
    if (store.getState().history === history) return
    store.setState({ history })
    keep(history.present)
    autosave.put(history.present)
  }

  function take(fresh: Of): void {
    void autosave.stop()
    unanswered.clear()
    store.setState({
      stored: fresh,
      history: beginHistory(fresh.draft),
      saving: { kind: 'clean' },
    })
    keep(null)
  }

  function restore({ version, draft }: KeptDraft<Document>): void {
    if (isSameDocument(draft, stored.draft)) {
      keep(null) // the server has saved it, and the reload lost the answer
      return
    }
    // Made on an older version, it is sent as such: the server says that somebody was first, and people decide.
    store.setState({ stored: { ...stored, version } })
    change(step(store.getState().history, 'restored', draft))
  }

  let settling: Promise<Result> | null = null

  async function settle(whose: 'theirs' | 'mine'): Promise<Result> {
    await autosave.stop()
    const decided = present()
    const fresh = await deps.read()
    if (!fresh.ok) return fresh
    if (whose === 'theirs') {
      if (present() === decided) take(fresh.value)
      return done
    }
    store.setState({ stored: fresh.value })
    keep(present())
    autosave.put(present())
    return done
  }

  const drafts: DraftStore<Document, Of, Label> = Object.assign(store, {
    edit: (label: Label, edit: (document: Document) => Document) =>
      change(step(store.getState().history, label, edit(present()))),
    undo: () => change(undo(store.getState().history)),
    redo: () => change(redo(store.getState().history)),
    flush: () => autosave.flush(),
    take,
    settle(whose: 'theirs' | 'mine') {
      settling ??= settle(whose).finally(() => {
        settling = null
      })
      return settling
    },
    async leave() {
      await autosave.flush()
      await autosave.stop()
    },
  })

  if (kept !== null) restore(kept)
  return drafts
}
