import { type ReactElement, StrictMode } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { createRoot } from 'react-dom/client'
import { useStore } from 'zustand'
import { LocaleContext } from '../i18n/use-text.ts'
import { applySettingsToPage } from '../settings/apply-settings.ts'
import { SettingsScreen } from '../settings/settings-screen.tsx'
import { settingsStore } from '../settings/settings-store.ts'
import { prepareReactAria } from '../ui/prepare-react-aria.ts'
import { JoinScreen, SetupScreen } from './account-screens.tsx'
import { SignInScreen } from './sign-in-screen.tsx'

/** The pages for staff by their address; the server sends the same file for each. */
const SCREENS: Readonly<Record<string, () => ReactElement>> = {
  '/setup': SetupScreen,
  '/join': JoinScreen,
  '/sign-in': SignInScreen,
  '/settings': SettingsScreen,
}

function StaffPage() {
  const locale = useStore(settingsStore, (settings) => settings.locale)
  const Screen = SCREENS[location.pathname.replace(/\/$/, '')] ?? SignInScreen
  return (
    <I18nProvider locale={locale}>
      <LocaleContext value={locale}>
        <Screen />
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
