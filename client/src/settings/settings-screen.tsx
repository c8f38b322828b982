import { can, type Permission } from '@foyer/shared/access/can.ts'
import type { Profile } from '@foyer/shared/identity/identity-contract.ts'
import { SETTINGS_PAGES, type SettingsPage } from '@foyer/shared/settings/settings-pages.ts'
import { type ReactNode, useState } from 'react'
import { AuditSection } from '../audit/audit-section.tsx'
import { BrandingSection } from '../branding/branding-section.tsx'
import { CentersSection } from '../centers/centers-section.tsx'
import { useText } from '../i18n/use-text.ts'
import { InvitationsSection } from '../identity/invitations-section.tsx'
import { PasswordSection } from '../identity/password-section.tsx'
import { ProfileSection } from '../identity/profile-section.tsx'
import { SecondFactorSection } from '../identity/second-factor-section.tsx'
import { SessionsSection } from '../identity/sessions-section.tsx'
import { Allowed, actorOf, SignedInFrame } from '../identity/signed-in-frame.tsx'
import { staffTexts } from '../identity/staff-texts.ts'
import { TeamSection } from '../identity/team-section.tsx'
import { PrivacySection } from '../privacy/privacy-section.tsx'
import { RetentionSection } from '../retention/retention-section.tsx'
import { CenterPart } from './center-part.tsx'
import { CompanySection } from './company-section.tsx'
import { HoursSection } from './hours-section.tsx'
import { type SettingsAddress, writeSettingsAddress } from './settings-address.ts'
import { SettingsPart } from './settings-part.tsx'
import styles from './settings-screen.module.css'
import { useSettingsAddress } from './use-settings-address.ts'

/** What one needs to see a page; those without it are for everybody of the staff. */
const NEEDS: Readonly<Partial<Record<SettingsPage, Permission>>> = {
  branding: 'layout-publish',
  hours: 'settings-change',
  company: 'settings-change',
  centers: 'centers-change',
  team: 'staff-list',
  invitations: 'staff-invite',
  retention: 'data-manage',
  privacy: 'data-manage',
  audit: 'audit-read',
}

/** `/settings/<page>`: the own profile and account, and what the role may change beyond them. */
export function SettingsScreen() {
  const t = useText(staffTexts)
  const [part, setPart] = useState<string>()
  const { address, hasMoved, go } = useSettingsAddress()
  const { page, center } = address
  const path = writeSettingsAddress(address)
  const frame = { hasMoved, onShown: setPart }
  return (
    <SignedInFrame title={t('page.settings')} part={part} width="page">
      {(profile) => (
        <div className={styles.columns}>
          <PageLinks profile={profile} address={address} />
          {page === 'centers' && center !== null && can(actorOf(profile), 'centers-change') ? (
            <CenterPart key={path} centerId={center} {...frame} />
          ) : (
            <SettingsPart key={page === 'branding' ? page : path} title={t(page)} {...frame}>
              <Allowed profile={profile} needs={NEEDS[page]}>
                {contentOf(address, profile, go)}
              </Allowed>
            </SettingsPart>
          )}
        </div>
      )}
    </SignedInFrame>
  )
}

/** Links to the pages that one may see. */
function PageLinks({ profile, address }: { profile: Profile; address: SettingsAddress }) {
  const t = useText(staffTexts)
  const may = (needs: Permission | undefined) => needs === undefined || can(actorOf(profile), needs)
  return (
    <nav className={styles.nav} aria-label={t('page.sections')}>
      {SETTINGS_PAGES.filter((page) => may(NEEDS[page])).map((page) => (
        <a
          key={page}
          href={writeSettingsAddress({ page, center: null })}
          {...(page === address.page
            ? { 'aria-current': address.center === null ? 'page' : 'true' }
            : {})}
        >
          {t(page)}
        </a>
      ))}
    </nav>
  )
}

function contentOf(
  { page, center }: SettingsAddress,
  profile: Profile,
  go: (address: SettingsAddress) => void,
): ReactNode {
  switch (page) {
    case 'profile':
      return <ProfileSection profile={profile} />
    case 'password':
      return (
        <>
          <PasswordSection />
          <SecondFactorSection />
        </>
      )
    case 'sessions':
      return <SessionsSection />
    case 'branding':
      return <BrandingSection center={center} onCenter={(id) => go({ page, center: id })} />
    case 'hours':
      return <HoursSection />
    case 'company':
      return <CompanySection />
    case 'centers':
      return <CentersSection onMade={({ id }) => go({ page: 'centers', center: id })} />
    case 'team':
      return <TeamSection ownId={profile.id} mayChange={can(actorOf(profile), 'staff-change')} />
    case 'invitations':
      return <InvitationsSection />
    case 'retention':
      return <RetentionSection />
    case 'privacy':
      return <PrivacySection />
    case 'audit':
      return <AuditSection />
  }
}
