import type { Locale } from '@foyer/shared/i18n/locale.ts'
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { remembers } from '../browser/storage.ts'
import { LegalLinks } from '../door/legal-links.tsx'
import { rememberVisitor } from '../entry/visitor-memory.ts'
import { LOCALE_NAMES } from '../i18n/locale-names.ts'
import { useText } from '../i18n/use-text.ts'
import { LookField } from '../look/look-field.tsx'
import { createWearer } from '../look/wear-look.ts'
import { useConnection } from '../net/connection-context.ts'
import type { PersonHere } from '../people/people-store.ts'
import { useOwnPerson } from '../people/use-people.ts'
import { changeLocale } from '../preferences/change-locale.ts'
import { changePreferences, preferencesStore } from '../preferences/preferences-store.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { Switch } from '../ui/switch.tsx'
import { notifyRefusal } from '../ui/toast-store.ts'
import { HelpKeys } from './help-keys.tsx'
import { hudTexts } from './hud-texts.ts'
import { useServices } from './services-context.ts'
import styles from './settings-form.module.css'

const QUALITIES = ['auto', 'low', 'medium', 'high'] as const
const THEMES = ['system', 'light', 'dark'] as const

/** What a person sets for this browser; every change holds at once. */
export function SettingsForm() {
  const t = useText(hudTexts)
  const services = useServices()
  const settings = useStore(preferencesStore)
  const own = useOwnPerson()
  return (
    <div className={styles.settings}>
      {own && <OwnLook own={own} />}
      <Choice
        label={t('settings.language')}
        options={LOCALE_NAMES}
        value={settings.locale}
        onChange={async (locale: Locale) => notifyRefusal(await changeLocale(locale))}
      />
      <Choice
        label={t('settings.theme')}
        options={THEMES.map((value) => ({ value, text: t(`settings.theme.${value}`) }))}
        value={settings.theme}
        onChange={(theme) => changePreferences({ theme })}
      />
      <Choice
        label={t('settings.quality')}
        options={QUALITIES.map((value) => ({ value, text: t(`settings.quality.${value}`) }))}
        value={settings.quality}
        onChange={(quality) => changePreferences({ quality })}
      />
      <div>
        <Switch isSelected={settings.view3d} onChange={services.setView3d}>
          {t('settings.3d')}
        </Switch>
        <Switch
          isSelected={settings.reducedMotion}
          onChange={(reducedMotion) => changePreferences({ reducedMotion })}
        >
          {t('settings.motion')}
        </Switch>
        <Switch isSelected={settings.sound} onChange={(sound) => changePreferences({ sound })}>
          {t('settings.sound')}
        </Switch>
        <Switch
          isSelected={settings.letterKeys}
          onChange={(letterKeys) => changePreferences({ letterKeys })}
        >
          {t('settings.letters')}
        </Switch>
      </div>
      <p className={styles.quiet}>{t(remembers() ? 'settings.saved' : 'settings.unkept')}</p>
      {settings.view3d && <HelpKeys />}
      <div className={styles.actions}>
        <LegalLinks />
        {own?.kind === 'rep' && <a href="/settings">{t('settings.staff')}</a>}
        <Button onPress={services.leave}>{t('settings.leave')}</Button>
      </div>
    </div>
  )
}

/** The own look, worn for everybody to see as soon as it is chosen. Visitors' browsers keep it. */
function OwnLook({ own }: { own: PersonHere }) {
  const connection = useConnection()
  const { name, kind } = own
  const wear = useMemo(
    () =>
      createWearer(connection, (look) => {
        if (kind === 'visitor') rememberVisitor(name, look)
      }),
    [connection, name, kind],
  )
  return <LookField look={own.look} kind={kind} onChange={wear} />
}
