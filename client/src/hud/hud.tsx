import { StrictMode } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { createRoot } from 'react-dom/client'
import { useStore } from 'zustand'
import { openLookPreview } from '../avatars/open-look-preview.ts'
import { regionalLocale } from '../i18n/regional-locale.ts'
import { LocaleContext } from '../i18n/use-text.ts'
import { LookPreviewContext } from '../look/look-preview-context.ts'
import { AskDeskContext } from '../plugs/ask-desk-context.ts'
import { provideAll, type SessionPart } from '../plugs/session-part.ts'
import { ShortcutsContext } from '../plugs/shortcuts-context.ts'
import { preferencesStore } from '../preferences/preferences-store.ts'
import { ReachWatch } from '../reach/reach-watch.tsx'
import { UnreadMark } from '../reception/unread-mark.tsx'
import { prepareReactAria } from '../ui/prepare-react-aria.ts'
import type { HudServices } from './hud-services.ts'
import { ListView } from './list-view.tsx'
import { REACH_SOURCES } from './reach-sources.ts'
import { SceneLayer } from './scene-layer.tsx'
import { ServicesContext } from './services-context.ts'
import { SHORTCUTS } from './shortcuts.ts'
import { useLeadToDesk } from './use-lead-to-desk.ts'

/**
 * Puts the screen's own layer into `element`: over the 3D view, or as a page without it.
 *
 * @param parts what it shows, from `beginParts`
 * @returns the way to take it away
 */
export function mountHud(
  element: HTMLElement,
  parts: readonly SessionPart[],
  services: HudServices,
): () => void {
  prepareReactAria()
  const root = createRoot(element)
  root.render(
    <StrictMode>
      <ServicesContext value={services}>
        <LookPreviewContext value={openLookPreview}>
          <ShortcutsContext value={SHORTCUTS}>{provideAll(parts, <Hud />)}</ShortcutsContext>
        </LookPreviewContext>
      </ServicesContext>
    </StrictMode>,
  )
  return () => root.unmount()
}

function Hud() {
  const locale = useStore(preferencesStore, (settings) => settings.locale)
  const view3d = useStore(preferencesStore, (settings) => settings.view3d)
  const leadToDesk = useLeadToDesk()
  return (
    <I18nProvider locale={regionalLocale(locale, navigator.languages)}>
      <LocaleContext value={locale}>
        <UnreadMark />
        <ReachWatch sources={REACH_SOURCES} far={!view3d} />
        <AskDeskContext value={leadToDesk}>{view3d ? <SceneLayer /> : <ListView />}</AskDeskContext>
      </LocaleContext>
    </I18nProvider>
  )
}
