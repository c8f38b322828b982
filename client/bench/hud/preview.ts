import { doorStore } from '../../src/door/door-store.ts'
import { mountHud } from '../../src/hud/hud.tsx'
import { PANELS } from '../../src/hud/panels.ts'
import { beginParts } from '../../src/hud/session-parts.ts'
import { loadTexts } from '../../src/i18n/lazy-texts.ts'
import { applyPreferencesToPage } from '../../src/preferences/apply-preferences.ts'
import { changePreferences } from '../../src/preferences/preferences-store.ts'
import './preview.css'
import { createFakeStay } from './fake-stay.ts'
import { doorOf, PEOPLE, script } from './script.ts'

/**
 * Every state of the screen's own layer by address: `?as=visitor|rep|off-duty&desk=closed&view=list`,
 * `&panel=people|chat|...`, `&person=<id>`, `&conversation=<name of its visitor>`, `&connection=reconnecting|taken-over|...`,
 * `&theme=dark&locale=de&crowd=300`.
 */
const parameters = new URLSearchParams(location.search)
const as = parameters.get('as') ?? 'visitor'

const locale = parameters.get('locale') === 'de' ? 'de' : 'en'

changePreferences({
  locale,
  theme: parameters.get('theme') === 'dark' ? 'dark' : 'light',
  view3d: parameters.get('view') !== 'list',
  sound: false,
})
applyPreferencesToPage()
await loadTexts(locale)

const people = PEOPLE(Number(parameters.get('crowd') ?? 0))
const ownId = as === 'visitor' ? 'v-mia' : 'r-jonas'
const own = people.get('r-jonas')!
if (as === 'off-duty') people.set('r-jonas', { ...own, status: null })
doorStore.setState({ door: doorOf(parameters.get('desk') !== 'closed') })

const stay = createFakeStay(parameters.get('connection') ?? 'joined')
stay.people.setState({ ownId, people })
const parts = beginParts(stay)
script(stay.announce, as === 'visitor' ? 'visitor' : 'rep', parameters.has('quiet'))
mountHud(document.getElementById('hud')!, parts, {
  setView3d: (view3d) => changePreferences({ view3d }),
  rejoin: () => location.reload(),
  leave: () => location.assign('/'),
})
stay.selection.setState({ personId: parameters.get('person') })

const panel = PANELS.find(({ id }) => id === parameters.get('panel'))
if (panel) await press((button) => button.ariaLabel?.startsWith(panel.title(locale)) ?? false)
const visitor = parameters.get('conversation')
if (visitor) await press((button) => button.textContent?.includes(visitor) ?? false)

/** Presses a button as soon as it is there. */
async function press(isMeant: (button: HTMLButtonElement) => boolean): Promise<void> {
  for (;;) {
    const button = [...document.querySelectorAll('button')].find(isMeant)
    if (button) return button.click()
    await new Promise(requestAnimationFrame)
  }
}
