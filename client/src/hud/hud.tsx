import { StrictMode } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { createRoot } from 'react-dom/client'
import { useStore } from 'zustand'
import { openLookPreview } from '../avatars/open-look-preview.ts'
import { regionalLocale } from '../i18n/regional-locale.ts'
import { LocaleContext } from '../i18n/use-text.ts'
import { LayoutContext } from '../layout/layout-context.ts'
import { LookPreviewContext } from '../look/look-preview-context.ts'
import { WalkerContext } from '../movement/walker-context.ts'
import { ConnectionContext } from '../net/connection-context.ts'
import { peopleStore } from '../people/people-store.ts'
import { announceNews } from '../reception/announce-news.ts'
import { conversationStore } from '../reception/conversation-store.ts'
import { settingsStore } from '../settings/settings-store.ts'
import { prepareReactAria } from '../ui/prepare-react-aria.ts'
import type { HudServices } from './hud-services.ts'
import { hudStore } from './hud-store.ts'
import { ListView } from './list-view.tsx'
import { SceneLayer } from './scene-layer.tsx'
import { ServicesContext } from './services-context.ts'

/**
 * Puts the screen's own layer into `element`: over the 3D view, or as a page without it. The stores it shows
 * are filled by `connectFeatures`. Returns the way to take it away.
 */
export function mountHud(element: HTMLElement, services: HudServices): () => void {
  prepareReactAria()
  const root = createRoot(element)
  root.render(
    <StrictMode>
      <ServicesContext value={services}>
        <ConnectionContext value={services.connection}>
          <WalkerContext value={services.walker}>
            <LayoutContext value={services.layout}>
              <LookPreviewContext value={openLookPreview}>
                <Hud />
              </LookPreviewContext>
            </LayoutContext>
          </WalkerContext>
        </ConnectionContext>
      </ServicesContext>
    </StrictMode>,
  )
  const stopNews = announceNews(isConversationInView)
  return () => {
    stopNews()
    root.unmount()
  }
}

function Hud() {
  const locale = useStore(settingsStore, (settings) => settings.locale)
  const view3d = useStore(settingsStore, (settings) => settings.view3d)
  return (
    <I18nProvider locale={regionalLocale(locale, navigator.languages)}>
      <LocaleContext value={locale}>{view3d ? <SceneLayer /> : <ListView />}</LocaleContext>
    </I18nProvider>
  )
}

function isConversationInView(id: string): boolean {
  if (document.visibilityState === 'hidden') return false
  const { ownId, people } = peopleStore.getState()
  const rep = people.get(ownId)?.kind === 'rep'
  if (rep && conversationStore.getState().openId !== id) return false
  const onPage = !settingsStore.getState().view3d
  return onPage || hudStore.getState().panel === (rep ? 'console' : 'desk')
}
