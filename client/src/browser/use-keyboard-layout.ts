import { useEffect, useState } from 'react'

/** What each key of the reader's keyboard writes, by its place (`KeyQ`). Chromium alone tells. */
type KeyboardLayout = Pick<ReadonlyMap<string, string>, 'get'>

interface TellingNavigator {
  keyboard?: { getLayoutMap(): Promise<KeyboardLayout> }
}

/** The layout of the reader's keyboard; null until it is known, and where the browser does not tell. */
export function useKeyboardLayout(): KeyboardLayout | null {
  const [layout, setLayout] = useState<KeyboardLayout | null>(null)
  useEffect(() => {
    const { keyboard } = navigator as TellingNavigator
    // Refused in a frame of another site.
    keyboard?.getLayoutMap().then(setLayout, () => undefined)
  }, [])
  return layout
}
