import type { LobbyPanel } from '../plugs/lobby-panel.ts'
import { peopleTexts } from './people-texts.ts'

export const peoplePanel: LobbyPanel = {
  id: 'people',
  title: (locale) => peopleTexts(locale)('people'),
  heading: (locale) => peopleTexts(locale)('people.here'),
  audience: 'everybody',
  button: { icon: 'people' },
  section: { order: 1, skip: (locale) => peopleTexts(locale)('people.skip') },
  load: async () => (await import('./people-list.tsx')).PeopleList,
}
