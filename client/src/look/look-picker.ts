import {
  BOTTOM_COLOURS,
  HAIR_COLOURS,
  SKIN_COLOURS,
  TOP_COLOURS,
} from '@foyer/assets/avatars/look-colours.ts'
import type { Locale } from '@foyer/shared/i18n/locale.ts'
import { LOOK_PARTS, type Look, type LookPart } from '@foyer/shared/look/look-parts.ts'
import { lookTexts } from './look-texts.ts'

/** The parts that are chosen by colour. */
const SWATCHES: { [Part in LookPart]?: Readonly<Record<string, string>> } = {
  skin: SKIN_COLOURS,
  hairColour: HAIR_COLOURS,
  top: TOP_COLOURS,
  bottom: BOTTOM_COLOURS,
}

type Label = Parameters<ReturnType<typeof lookTexts>>[0]

const PARTS = Object.keys(LOOK_PARTS) as LookPart[]

/**
 * Fills `container` with one control for each part of a look: swatches for colours, lists for shapes.
 * Plain elements, so that the entry page needs no library; called again for another look or language.
 */
export function fillLookPicker(
  container: HTMLElement,
  look: Look,
  locale: Locale,
  onChange: (look: Look) => void,
): void {
  const translate = (key: string) => lookTexts(locale)(key as Label)
  let current = look
  const choose = (part: LookPart, id: string) => {
    current = { ...current, [part]: id } as Look
    onChange(current)
  }
  const controls = PARTS.map((part) => {
    const colours = SWATCHES[part]
    return colours
      ? createSwatches(part, colours, look, translate, choose)
      : createList(part, look, translate, choose)
  })
  container.replaceChildren(...controls)
}

function createList(
  part: LookPart,
  look: Look,
  translate: (key: string) => string,
  choose: (part: LookPart, id: string) => void,
): HTMLElement {
  const label = document.createElement('label')
  const select = document.createElement('select')
  for (const id of LOOK_PARTS[part]) {
    select.append(new Option(translate(`${part}.${id}`), id, false, look[part] === id))
  }
  select.addEventListener('change', () => choose(part, select.value))
  label.append(translate(part), select)
  return label
}

function createSwatches(
  part: LookPart,
  colours: Readonly<Record<string, string>>,
  look: Look,
  translate: (key: string) => string,
  choose: (part: LookPart, id: string) => void,
): HTMLElement {
  const group = document.createElement('fieldset')
  const legend = document.createElement('legend')
  legend.textContent = translate(part)
  group.append(legend)
  for (const id of LOOK_PARTS[part]) {
    const radio = document.createElement('input')
    radio.type = 'radio'
    radio.name = `look-${part}`
    radio.value = id
    radio.checked = look[part] === id
    radio.ariaLabel = translate(`${part}.${id}`)
    radio.title = translate(`${part}.${id}`)
    radio.style.setProperty('--swatch', colours[id]!)
    radio.addEventListener('change', () => choose(part, id))
    group.append(radio)
  }
  return group
}
