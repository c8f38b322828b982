import { useKeyboardLayout } from '../browser/use-keyboard-layout.ts'

/** Words with keys in them, `[W]` by their place on an American keyboard: each as the reader's own has it there. */
export function KeyNames({ text }: { text: string }) {
  const layout = useKeyboardLayout()
  let at = 0
  return text.split(/\[([A-Z])\]/).map((part, i) => {
    const key = at
    at += part.length
    if (i % 2 === 0) return part
    return <kbd key={key}>{(layout?.get(`Key${part}`) ?? part).toUpperCase()}</kbd>
  })
}
