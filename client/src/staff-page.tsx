import { type ComponentType, StrictMode } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { createRoot } from 'react-dom/client'
import { useStore } from 'zustand'
import { openLookPreview } from './avatars/open-look-preview.ts'
import { mendStyles } from './browser/mend-styles.ts'
import { regionalLocale } from './i18n/regional-locale.ts'
import { LocaleContext } from './i18n/use-text.ts'
import { JoinScreen, SetupScreen } from './identity/account-screens.tsx'
import { ForgotScreen, ResetScreen } from './identity/password-screens.tsx'
import { SignInScreen } from './identity/sign-in-screen.tsx'
import { LookPreviewContext } from './look/look-preview-context.ts'
import { applyPreferencesToPage } from './preferences/apply-preferences.ts'
import { preferencesStore } from './preferences/preferences-store.ts'
import { withVitalPart } from './preferences/with-vital-part.ts'
import { SettingsScreen } from './settings/settings-screen.tsx'
import { loadTemporal } from './time/load-temporal.ts'
import { prepareReactAria } from './ui/prepare-react-aria.ts'

/** The pages for staff by their address; the server sends the same file for each. */
const SCREENS: Readonly<Record<string, () => Promise<ComponentType>>> = {
  '/setup': async () => SetupScreen,
  '/join': async () => JoinScreen,
  '/forgot': async () => ForgotScreen,
  '/reset': async () => ResetScreen,
  '/settings': async () => SettingsScreen,
  '/privacy': async () => (await import('./privacy/privacy-screen.tsx')).PrivacyScreen,
  '/design': async () => (await import('./design/design-screen.tsx')).DesignScreen,
  '/rota': async () => {
    await loadTemporal()
    return (await import('./rota/rota-screen.tsx')).RotaScreen
  },
  '/my-shifts': async () => {
    await loadTemporal()
    return (await import('./my-shifts/my-shifts-screen.tsx')).MyShiftsScreen
  },
}

function StaffPage({ screen: Screen }: { screen: ComponentType }) {
  const locale = useStore(preferencesStore, (settings) => settings.locale)
  return (
    <I18nProvider locale={regionalLocale(locale, navigator.languages)}>
      <LocaleContext value={locale}>
        <LookPreviewContext value={openLookPreview}>
          <Screen />
        </LookPreviewContext>
      </LocaleContext>
    </I18nProvider>
  )
}

applyPreferencesToPage()
mendStyles()
prepareReactAria()
// Below a page are parts of it, such as `/settings/team`.
const load = SCREENS[location.pathname.replace(/(?<=\w)\/.*/, '')] ?? (async () => SignInScreen)
void withVitalPart(load, (screen) =>
  createRoot(document.getElementById('staff')!).render(
    <StrictMode>
      <StaffPage screen={screen} />
    </StrictMode>,
  ),
)
