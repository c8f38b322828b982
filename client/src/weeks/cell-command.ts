export type CellCommand = 'open' | 'copy' | 'cut' | 'paste' | 'delete' | 'add'

const PLAIN: Readonly<Record<string, CellCommand>> = {
  Enter: 'open',
  F2: 'open',
  ' ': 'open',
  Delete: 'delete',
  Backspace: 'delete',
  Insert: 'add',
  '+': 'add',
}
const WITH_CTRL: Readonly<Record<string, CellCommand>> = { c: 'copy', x: 'cut', v: 'paste' }

interface Key {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
}

/** What a key asks for on a cell of the plan; null: nothing of ours. */
export function cellCommandOf({ key, ctrlKey, metaKey, altKey }: Key): CellCommand | null {
  if (altKey) return null
  const keys = ctrlKey || metaKey ? WITH_CTRL : PLAIN
  return keys[key.length === 1 ? key.toLowerCase() : key] ?? null
}
