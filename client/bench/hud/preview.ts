import { doorStore } from '../../src/door/door-store.ts'
import { connectFeatures } from '../../src/hud/connect-features.ts'
import { mountHud } from '../../src/hud/hud.tsx'
import { hudStore, type PanelName } from '../../src/hud/hud-store.ts'
import { peopleStore } from '../../src/people/people-store.ts'
import { selectionStore } from '../../src/people/selection-store.ts'
import { conversationStore } from '../../src/reception/conversation-store.ts'
import { applySettingsToPage } from '../../src/settings/apply-settings.ts'
import { changeSettings } from '../../src/settings/settings-store.ts'
import './preview.css'
import { createFakeServices } from './fake-services.ts'
import { doorOf, PEOPLE, script } from './script.ts'

/**
 * Every state of the screen's own layer by address: `?as=visitor|rep|off-duty&desk=closed&view=list`,
 * `&panel=people|chat|...`, `&person=<id>`, `&conversation=<id>`, `&connection=reconnecting|taken-over|...`,
 * `&theme=dark&locale=de&crowd=300`.
 */
const parameters = new URLSearchParams(location.search)
const as = parameters.get('as') ?? 'visitor'

changeSettings({
  locale: parameters.get('locale') === 'de' ? 'de' : 'en',
  theme: parameters.get('theme') === 'dark' ? 'dark' : 'light',
  view3d: parameters.get('view') !== 'list',
  sound: false,
})
applySettingsToPage()

const people = PEOPLE(Number(parameters.get('crowd') ?? 0))
const ownId = as === 'visitor' ? 'v-mia' : 'r-jonas'
const own = people.get('r-jonas')!
if (as === 'off-duty') people.set('r-jonas', { ...own, status: null })
peopleStore.setState({ ownId, people })
doorStore.setState({ door: doorOf(parameters.get('desk') !== 'closed') })

const services = createFakeServices(parameters.get('connection') ?? 'joined')
connectFeatures(services.connection)
script(services.announce, as === 'visitor' ? 'visitor' : 'rep', parameters.has('quiet'))
mountHud(document.getElementById('hud')!, services)

hudStore.setState({ panel: parameters.get('panel') as PanelName | null })
selectionStore.setState({ personId: parameters.get('person') })
conversationStore.setState({ openId: parameters.get('conversation') })
