import { can } from '@foyer/shared/access/can.ts'
import type { Profile } from '@foyer/shared/identity/identity-contract.ts'
import { BrandingSection } from '../branding/branding-section.tsx'
import { CentersSection } from '../centers/centers-section.tsx'
import { useText } from '../i18n/use-text.ts'
import { InvitationsSection } from '../identity/invitations-section.tsx'
import { PasswordSection } from '../identity/password-section.tsx'
import { ProfileSection } from '../identity/profile-section.tsx'
import { SessionsSection } from '../identity/sessions-section.tsx'
import { SignedInFrame } from '../identity/signed-in-frame.tsx'
import { staffTexts } from '../identity/staff-texts.ts'
import { TeamSection } from '../identity/team-section.tsx'
import { CompanySection } from './company-section.tsx'
import { HoursSection } from './hours-section.tsx'
import styles from './settings-screen.module.css'

/** `/settings`: the own profile and sessions, and what the role may change beyond them. */
export function SettingsScreen() {
  const t = useText(staffTexts)
  return (
    <SignedInFrame title={t('page.settings')} width="page">
      {(profile) => <Sections profile={profile} />}
    </SignedInFrame>
  )
}

function Sections({ profile }: { profile: Profile }) {
  const t = useText(staffTexts)
  const actor = { kind: 'staff', id: profile.id, role: profile.role } as const
  const sections = [
    { id: 'profile', may: true, content: <ProfileSection profile={profile} /> },
    { id: 'branding', may: can(actor, 'layout-publish'), content: <BrandingSection /> },
    { id: 'hours', may: can(actor, 'settings-change'), content: <HoursSection /> },
    { id: 'company', may: can(actor, 'settings-change'), content: <CompanySection /> },
    { id: 'centers', may: can(actor, 'centers-change'), content: <CentersSection /> },
    {
      id: 'team',
      may: can(actor, 'staff-list'),
      content: <TeamSection ownId={profile.id} mayChange={can(actor, 'staff-change')} />,
    },
    { id: 'invitations', may: can(actor, 'staff-invite'), content: <InvitationsSection /> },
    { id: 'password', may: true, content: <PasswordSection /> },
    { id: 'sessions', may: true, content: <SessionsSection /> },
  ] as const
  const shown = sections.filter((section) => section.may)
  return (
    <div className={styles.columns}>
      <nav className={styles.nav} aria-label={t('page.sections')}>
        {shown.map(({ id }) => (
          <a key={id} href={`#${id}`}>
            {t(id)}
          </a>
        ))}
      </nav>
      <div className={styles.sections}>
        {shown.map(({ id, content }) => (
          <section key={id} id={id} className={styles.section} aria-labelledby={`${id}-title`}>
            <h2 id={`${id}-title`}>{t(id)}</h2>
            {content}
          </section>
        ))}
      </div>
    </div>
  )
}
