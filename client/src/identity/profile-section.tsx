import { languageName } from '@foyer/shared/i18n/format.ts'
import type { Language } from '@foyer/shared/i18n/language.ts'
import { LOCALES } from '@foyer/shared/i18n/locale.ts'
import type { Profile } from '@foyer/shared/identity/identity-contract.ts'
import { changeProfile } from '@foyer/shared/identity/identity-endpoints.ts'
import { useLocale, useText } from '../i18n/use-text.ts'
import { LookField } from '../look/look-field.tsx'
import { call } from '../net/call.ts'
import { TextField } from '../ui/field.tsx'
import styles from '../ui/form.module.css'
import { Form } from '../ui/form.tsx'
import { LanguageField } from '../ui/language-field.tsx'
import { useForm } from '../ui/use-form.ts'
import { staffTexts } from './staff-texts.ts'

type Editable = Pick<Profile, 'name' | 'languages' | 'greeting' | 'look'>

/** What visitors see of a member of staff, to be changed by that member. */
export function ProfileSection({ profile }: { profile: Profile }) {
  const t = useText(staffTexts)
  const locale = useLocale()
  const { name, languages, greeting, look } = profile
  const form = useForm<Editable>({ name, languages, greeting, look }, (body) =>
    call(changeProfile, { body }),
  )
  const { value: edited, change } = form
  return (
    <Form form={form} label={t('save')}>
      <p className={styles.hint}>
        {profile.email} · {t(`role.${profile.role}`)}
      </p>
      <TextField
        name="name"
        label={t('name')}
        hint={t('name.hint')}
        value={edited.name}
        onChange={(name) => change({ name })}
        isRequired
      />
      <LanguageField
        name="languages"
        label={t('profile.languages')}
        hint={t('profile.languages.hint')}
        languages={edited.languages}
        onChange={(languages) => change({ languages })}
        // Somebody who speaks no language cannot greet anybody.
        isRequired
      />
      {greetingLanguages(edited).map((language) => (
        <TextField
          key={language}
          name={`greeting.${language}`}
          limit={200}
          label={t('profile.greeting', { language: languageName(language, locale) })}
          hint={t('profile.greeting.hint')}
          value={edited.greeting[language] ?? ''}
          onChange={(text) => change({ greeting: { ...edited.greeting, [language]: text } })}
        />
      ))}
      <LookField look={edited.look} kind="rep" onChange={(look) => change({ look })} />
    </Form>
  )
}

/** Those that one speaks, those of the page, and those that one has written in. */
function greetingLanguages({ languages, greeting }: Editable): Language[] {
  const written = Object.keys(greeting).filter((language) => greeting[language])
  return [...new Set([...languages, ...LOCALES, ...written])]
}
