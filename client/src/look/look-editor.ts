import type { Locale } from '@foyer/shared/i18n/locale.ts'
import { randomLook } from '@foyer/shared/look/look.ts'
import type { Look } from '@foyer/shared/look/look-parts.ts'
import { fillLookPicker } from './look-picker.ts'
import type { OpenLookPreview } from './look-preview-types.ts'
import { createLookStage } from './look-stage.ts'
import { lookTexts } from './look-texts.ts'

/** Steps that can be taken back. */
const KEPT = 50

export interface LookEditorOptions {
  look: Look
  /** Whether it is a look of staff. */
  kind: 'visitor' | 'rep'
  locale: Locale
  /** Somebody wants less motion. */
  calm: boolean
  /** Null: the portrait is all that is shown. */
  openPreview: OpenLookPreview | null
  onChange(look: Look): void
}

/**
 * Fills `container` with everything to choose a look: a preview that can be turned, at random, undo, and each
 * part. Plain elements, for pages with and without React. Returns the way to close it.
 */
export function openLookEditor(container: HTMLElement, options: LookEditorOptions): () => void {
  const { kind, locale, calm, openPreview, onChange } = options
  const t = lookTexts(locale)
  let { look } = options
  const before: Look[] = []
  const stage = createLookStage({ look, kind, locale, calm, openPreview })
  const parts = document.createElement('div')
  parts.className = 'look-parts'
  const said = document.createElement('p')
  said.className = 'visually-hidden'
  said.role = 'status'

  const random = createButton(t('random'), () => {
    choose({ ...randomLook(Math.random), chair: look.chair })
    showParts()
    say()
  })
  const undo = createButton(t('undo'), () => {
    const last = before.pop()
    if (!last) return
    wear(last)
    showParts()
    say()
    if (before.length === 0) random.focus() // the button that is pressed goes out of use
  })

  function choose(next: Look): void {
    before.push(look)
    if (before.length > KEPT) before.shift()
    wear(next)
  }

  function wear(next: Look): void {
    look = next
    undo.disabled = before.length === 0
    stage.show(look)
    onChange(look)
  }

  function showParts(): void {
    fillLookPicker(parts, look, locale, choose)
  }

  /** What the picture shows, for who does not see it. */
  function say(): void {
    const named = (['build', 'hair', 'outfit'] as const).map(
      (part) => `${t(part)}: ${t(`${part}.${look[part]}` as 'build.slim')}`,
    )
    said.textContent = named.join(', ')
  }

  const buttons = document.createElement('div')
  buttons.className = 'look-editor-buttons'
  buttons.append(random, undo)
  undo.disabled = true
  showParts()
  container.classList.add('look-editor')
  container.replaceChildren(stage.element, buttons, parts, said)

  return () => {
    stage.close()
    container.replaceChildren()
    container.classList.remove('look-editor')
  }
}

function createButton(text: string, press: () => void): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'look-editor-button'
  button.textContent = text
  button.addEventListener('click', press)
  return button
}
