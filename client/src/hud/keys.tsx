import { useEffect, useEffectEvent } from 'react'
import { OWN_KEYS } from '../input/own-keys.ts'
import { type ListedShortcut, useShortcuts } from '../plugs/shortcuts-context.ts'
import { preferencesStore } from '../preferences/preferences-store.ts'
import { showPanel, usePanels } from './panels-store.ts'

/** What is pressed with Enter. */
const TAKES_ENTER = 'button, a'

/** Lets the shortcuts work while one walks; Esc in a field goes back to walking. */
export function Keys() {
  const shortcuts = useShortcuts()
  useEffect(
    () =>
      onKeyDown(({ key, target }) => {
        if (key === 'Escape' && target instanceof HTMLElement) target.blur()
      }),
    [],
  )
  return shortcuts.map(
    (shortcut) => shortcut.codes && <Key key={shortcut.codes[0]} shortcut={shortcut} />,
  )
}

function Key({ shortcut }: { shortcut: ListedShortcut }) {
  const { codes = [], opens } = shortcut
  const panels = usePanels()
  const useRun = shortcut.useRun ?? useNothing
  const run = useRun()
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!codes.includes(event.code) || belongsElsewhere(event)) return
    event.preventDefault() // or a letter would be typed into a field that takes the focus now
    if (run) run(event.code)
    else if (opens) showPanel(panels, opens)
  })
  useEffect(() => onKeyDown(press), [])
  return null
}

const useNothing = () => null

function belongsElsewhere(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return true
  if (event.key.length === 1 && !preferencesStore.getState().letterKeys) return true
  const target = event.target instanceof Element ? event.target : document.body
  return target.closest(event.key === 'Enter' ? `${OWN_KEYS}, ${TAKES_ENTER}` : OWN_KEYS) !== null
}

/** Listens on the way down: the fields' own handlers let no key through to the window. Returns the way to stop. */
function onKeyDown(press: (event: KeyboardEvent) => void): () => void {
  window.addEventListener('keydown', press, { capture: true })
  return () => window.removeEventListener('keydown', press, { capture: true })
}
