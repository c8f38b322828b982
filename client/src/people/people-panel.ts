import { hudTexts } from '../i18n/hud/hud-texts.ts'
import type { LobbyPanel } from '../plugs/lobby-panel.ts'

export const peoplePanel: LobbyPanel = {
  id: 'people',
  title: (locale) => hudTexts(locale)('people'),
  heading: (locale) => hudTexts(locale)('people.here'),
  audience: 'everybody',
  button: { icon: 'people' },
  section: { order: 1, skip: (locale) => hudTexts(locale)('list.skip.people') },
  load: async () => (await import('./people-list.tsx')).PeopleList,
}
