import { centerOfPath } from '@foyer/shared/centers/center-path.ts'
import { type Refusal, refuse } from '@foyer/shared/errors/result.ts'
import type { Locale } from '@foyer/shared/i18n/locale.ts'
import { randomLook } from '@foyer/shared/look/look.ts'
import type { Look } from '@foyer/shared/look/look-parts.ts'
import { remembers } from '../browser/storage.ts'
import { whenIdle } from '../browser/when-idle.ts'
import { comesFromLobby } from '../centers/page-state.ts'
import { type DoorData, readDoorData } from '../door/door.ts'
import { doorStore } from '../door/door-store.ts'
import { followDoor } from '../door/follow-door.ts'
import { loadTexts } from '../i18n/lazy-texts.ts'
import { LOCALE_NAMES } from '../i18n/locale-names.ts'
import { createPortrait } from '../look/portrait-element.ts'
import { reloadIfOlder } from '../net/reload-if-older.ts'
import { applyPreferencesToPage } from '../preferences/apply-preferences.ts'
import { changeLocale } from '../preferences/change-locale.ts'
import { loadPart } from '../preferences/load-part.ts'
import { changePreferences, preferencesStore } from '../preferences/preferences-store.ts'
import { spotOfHash } from './deep-link.ts'
import { entryTexts } from './entry-texts.ts'
import type { LobbyEntry } from './entry-types.ts'
import { showDoor } from './show-door.ts'
import { recallVisitor, rememberVisitor } from './visitor-memory.ts'

/** Of the figure that is shown while loading, how much the lobby's own script counts for. */
const SCRIPT_SHARE = 0.3

const byId = <Kind extends HTMLElement>(id: string) => document.getElementById(id) as Kind

const page = byId('entry')
const nameField = byId<HTMLInputElement>('name')
const enterButton = byId<HTMLButtonElement>('enter')
const changeButton = byId('change')
const lookParts = byId('look-parts')
const without3d = byId<HTMLInputElement>('without-3d')
const languageList = byId<HTMLSelectElement>('language')
const problem = byId('problem')
const progress = byId('progress')

const center = centerOfPath(location.pathname)
/** A link to the desk: `/?desk`. */
const asks = /[?&]desk\b/.test(location.search)
const doorData = readDoorData(document)
const remembered = recallVisitor()
/** Signed-in staff enter with their account's name and look. */
const staff = doorData?.staff ?? null
const has3d = 'WebGL2RenderingContext' in window
/** The company's name; it may change while one is inside. */
let company = doorData?.name ?? ''
let look: Look = remembered?.look ?? randomLook(Math.random)
/** Closes the editor of the look; null while it is closed. */
let closeEditor: (() => void) | null = null
let refusal: Refusal | null = null
/** Fulfilled when the page can say something; null: what it says is to be fetched. */
let speaking: Promise<void> | null = null
/** Null while the form waits for the person. */
let loaded: number | null = null

const locale = (): Locale => preferencesStore.getState().locale

/** What an element says from now on, in whatever language; shown by the next `showTexts`. */
function says(id: string, text: string): void {
  byId(id).dataset.text = text
}

function showTexts(): void {
  const t = entryTexts(locale())
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]')) {
    element.textContent = t(element.dataset.text as 'privacy', doorData?.kept as DoorData['kept'])
  }
  languageList.value = locale()
  if (doorData) {
    const { center } = doorData
    document.title = t('title', { company: center ? `${company} · ${center}` : company })
  }
  showDoor(locale())
  showState()
}

function showLook(chosen: Look): void {
  look = chosen
  byId('portrait').replaceChildren(createPortrait(look))
}

/** Opens the editor of the look, or closes it. */
async function toggleEditor(): Promise<void> {
  const { editLook } = await loadPart(() => import('./edit-look.ts'))
  const opens = closeEditor === null
  closeEditor?.()
  const calm = preferencesStore.getState().reducedMotion
  const options = { look, locale: locale(), calm, has3d, onChange: showLook }
  closeEditor = opens ? editLook(lookParts, options) : null
  byId('look').dataset.editing = String(opens)
  changeButton.ariaExpanded = String(opens)
  says('change', opens ? 'change.close' : 'change')
  showTexts()
  lookParts.hidden = !opens
}

/** The room behind the form is drawn only where it will be entered; a picture that fails takes the choice back. */
function showView(): void {
  const draws = preferencesStore.getState().view3d && has3d
  document.documentElement.dataset.view = draws ? '3d' : 'list'
  without3d.checked = !draws
}

function showState(): void {
  const t = entryTexts(locale())
  void showProblem()
  nameField.ariaInvalid = String(refusal?.reason.startsWith('name-') ?? false)
  enterButton.disabled = loaded !== null
  enterButton.textContent = loaded === null ? t('enter') : t('entering')
  progress.textContent =
    loaded === null ? '' : t('loading.share', { percent: String(Math.round(loaded * 100)) })
}

/** The texts of refusals are fetched when there is one: most people meet none. */
async function showProblem(): Promise<void> {
  const shown = refusal
  if (shown === null) {
    problem.textContent = ''
    return
  }
  const texts = await loadPart(() => import('../errors/refusal-text.ts')).catch(() => null)
  if (refusal !== shown) return
  problem.textContent = texts?.refusalText(shown, locale()) ?? byId('unreachable').textContent
}

/** The lobby's script; fetched while the person still types. A failed download is tried anew. */
function loadLobby() {
  return loadPart(() => import('../app.tsx'))
}

/** @param desk straight to the conversation with the desk, which needs no picture */
async function enter(desk: boolean): Promise<void> {
  const name = nameField.value.trim()
  if (name === '') return stay(refuse('name-empty'))
  refusal = null
  loaded = 0
  showState()
  if (!staff) rememberVisitor(name, look)
  const entry: LobbyEntry = {
    name,
    look,
    locale: locale(),
    spot: spotOfHash(location.hash),
    view: desk || without3d.checked ? 'list' : '3d',
    desk,
    onRename: (name) => {
      company = name
      showTexts()
    },
    onProgress: (share) => {
      loaded = SCRIPT_SHARE + share * (1 - SCRIPT_SHARE)
      showState()
    },
  }
  try {
    const { openLobby } = await loadLobby()
    entry.onProgress(0)
    const opened = await openLobby(entry)
    if (!opened.ok) return stay(opened)
    loaded = null
    page.hidden = true
    stopDoor() // from now on the connection tells
  } catch (error) {
    console.error('no lobby', error)
    if (!(await reloadIfOlder())) stay(refuse('unavailable'))
  }
}

/** Shows why one did not come in, and gives the form back. */
function stay(why: Refusal): void {
  refusal = why
  loaded = null
  showState()
  if (nameField.ariaInvalid === 'true') nameField.focus()
}

async function chooseLanguage(): Promise<void> {
  const changed = await changeLocale(languageList.value as Locale)
  if (!changed.ok) refusal = changed
  await whenSpeaking(showState)
  languageList.value = locale()
}

/** Does something as soon as the page has its texts. Where they do not come it says so, and fetches them again next time. */
async function whenSpeaking(act: () => unknown): Promise<void> {
  speaking ??= loadTexts(locale()).then(showTexts)
  try {
    await speaking
  } catch (error) {
    console.error('no texts', error)
    speaking = null
    problem.textContent = byId('unreachable').textContent
    return
  }
  await act()
}

/** Makes the page answer to its person. What is pressed before it has its texts is done as soon as they are there. */
function listen(): void {
  doorStore.subscribe(() => void whenSpeaking(() => showDoor(locale())))
  preferencesStore.subscribe((settings, before) => {
    const failed = before.view3d && !settings.view3d && !without3d.checked // nobody chose it
    showView()
    if (failed) says('without-3d-hint', 'without3d.missing')
    void whenSpeaking(showTexts)
    if (settings.locale !== before.locale && closeEditor) void toggleEditor().then(toggleEditor)
  })
  languageList.addEventListener('change', () => void chooseLanguage())
  without3d.addEventListener('change', () => changePreferences({ view3d: !without3d.checked }))
  byId('random').addEventListener('click', () =>
    showLook({ ...randomLook(Math.random), chair: look.chair }),
  )
  changeButton.addEventListener('click', () => {
    whenSpeaking(toggleEditor).catch(() => stay(refuse('unavailable')))
  })
  // The other center's page is to know the name, too.
  byId('elsewhere-link').addEventListener('click', () => {
    const name = nameField.value.trim()
    if (name !== '' && !staff) rememberVisitor(name, look)
  })
  byId('enter-form').addEventListener('submit', (event) => {
    event.preventDefault() // the page would be loaded anew, without the name that was typed
    void whenSpeaking(() => {
      if (loaded === null) void enter(asks || event.submitter?.id === 'ask')
    })
  })
}

applyPreferencesToPage()
languageList.replaceChildren(
  ...LOCALE_NAMES.map(({ value, text }) => Object.assign(new Option(text, value), { lang: value })),
)
languageList.value = locale()
// What was typed before this script came stays.
nameField.value = staff ?? (nameField.value || (remembered?.name ?? ''))
nameField.readOnly = staff !== null
byId('look').hidden = staff !== null
if (staff) {
  byId<HTMLAnchorElement>('staff-link').href = '/settings'
  says('staff-link', 'staff.pages')
  says('staff-note', 'staff.entering')
}
if (!remembers()) says('privacy', 'privacy.unkept')
if (!has3d) says('without-3d-hint', 'without3d.missing')
without3d.checked = !has3d || !preferencesStore.getState().view3d
without3d.disabled = !has3d
without3d.role = 'switch'
showLook(look)
showView()
doorStore.setState({ door: doorData?.door ?? null })
const stopDoor = followDoor(center)

performance.mark('foyer:shell')
listen()
void whenSpeaking(() => {
  if ((comesFromLobby(center) || asks) && nameField.value !== '') void enter(asks)
})
// What fails here fails again on entering, where there is a place to say so.
whenIdle(() => loadLobby().catch(() => undefined), 2000)
