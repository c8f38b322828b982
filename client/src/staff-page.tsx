import { type ComponentType, lazy, StrictMode, Suspense } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { createRoot } from 'react-dom/client'
import { useStore } from 'zustand'
import { openLookPreview } from './avatars/open-look-preview.ts'
import { regionalLocale } from './i18n/regional-locale.ts'
import { LocaleContext } from './i18n/use-text.ts'
import { JoinScreen, SetupScreen } from './identity/account-screens.tsx'
import { SignInScreen } from './identity/sign-in-screen.tsx'
import { LookPreviewContext } from './look/look-preview-context.ts'
import { applySettingsToPage } from './settings/apply-settings.ts'
import { SettingsScreen } from './settings/settings-screen.tsx'
import { settingsStore } from './settings/settings-store.ts'
import { loadTemporal } from './time/load-temporal.ts'
import { prepareReactAria } from './ui/prepare-react-aria.ts'

/** The pages for staff by their address; the server sends the same file for each. */
const SCREENS: Readonly<Record<string, ComponentType>> = {
  '/setup': SetupScreen,
  '/join': JoinScreen,
  '/sign-in': SignInScreen,
  '/settings': SettingsScreen,
  '/design': lazy(async () => ({
    default: (await import('./design/design-screen.tsx')).DesignScreen,
  })),
  '/rota': lazy(async () => {
    await loadTemporal()
    return { default: (await import('./rota/rota-screen.tsx')).RotaScreen }
  }),
  '/my-shifts': lazy(async () => {
    await loadTemporal()
    return { default: (await import('./my-shifts/my-shifts-screen.tsx')).MyShiftsScreen }
  }),
}

function StaffPage() {
  const locale = useStore(settingsStore, (settings) => settings.locale)
  const Screen = SCREENS[location.pathname.replace(/\/$/, '')] ?? SignInScreen
  return (
    <I18nProvider locale={regionalLocale(locale, navigator.languages)}>
      <LocaleContext value={locale}>
        <LookPreviewContext value={openLookPreview}>
          <Suspense>
            <Screen />
          </Suspense>
        </LookPreviewContext>
      </LocaleContext>
    </I18nProvider>
  )
}

applySettingsToPage()
prepareReactAria()
createRoot(document.getElementById('staff')!).render(
  <StrictMode>
    <StaffPage />
  </StrictMode>,
)
