import type { LocalisedText } from '@foyer/shared/i18n/locale.ts'
import type { PropertyDefinition } from '@foyer/shared/layout/catalog-contract.ts'

/** Colour of upholstery or cloth; '' follows the layout's material set. */
export function colour(name: LocalisedText): PropertyDefinition {
  return { type: 'colour', name, default: '' }
}

export function text(name: LocalisedText, initial: LocalisedText, max: number): PropertyDefinition {
  return { type: 'localised-text', name, default: initial, max }
}

/** Site-relative path of an uploaded picture; '' shows the texts instead. */
export const picture: PropertyDefinition = {
  type: 'image',
  name: { en: 'Picture', de: 'Bild' },
  default: '',
}

export const link: PropertyDefinition = {
  type: 'link',
  name: { en: 'Opens', de: 'Öffnet' },
  default: '',
}

/** What is written on screens, banners and posters. */
export function lettering(title: LocalisedText, body: LocalisedText) {
  return {
    title: text({ en: 'Title', de: 'Titel' }, title, 60),
    text: text({ en: 'Text', de: 'Text' }, body, 200),
    picture,
  }
}
