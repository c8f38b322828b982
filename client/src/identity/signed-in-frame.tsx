import { can, type Permission } from '@foyer/shared/access/can.ts'
import { ROLES } from '@foyer/shared/access/roles.ts'
import type { Profile } from '@foyer/shared/identity/identity-contract.ts'
import { readProfile, signOut } from '@foyer/shared/identity/identity-endpoints.ts'
import { type ReactNode, useEffect } from 'react'
import { useLocale, useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import { useResource } from '../net/use-resource.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { notifyRefusal } from '../ui/toast-store.ts'
import { leaveBy } from '../ui/unsaved.ts'
import styles from './staff-frame.module.css'
import { StaffFrame } from './staff-frame.tsx'
import { staffTexts } from './staff-texts.ts'

interface SignedInFrameProps {
  title: string
  part?: string | undefined
  width: 'page' | 'full'
  /** Without it the page is for everybody of the staff. */
  needs?: Permission
  children: (profile: Profile) => ReactNode
}

/** A page for who is signed in; others are led to the sign-in and back, and told when it is not for them. */
export function SignedInFrame({ title, part, width, needs, children }: SignedInFrameProps) {
  const t = useText(staffTexts)
  const { result } = useResource(readProfile)
  const signedOut = result?.ok === false && result.reason === 'not-signed-in'
  useEffect(() => {
    const here = encodeURIComponent(location.pathname + location.search + location.hash)
    if (signedOut) location.assign(`/sign-in?to=${here}`)
  }, [signedOut])

  const end = async () => {
    const ended = await call(signOut)
    if (ended.ok) location.assign('/sign-in')
    else notifyRefusal(ended)
  }
  return (
    <StaffFrame
      width={width}
      title={title}
      part={part}
      nav={result?.ok && <StaffNav profile={result.value} />}
      actions={<Button onPress={() => leaveBy(end)}>{t('sign-out')}</Button>}
    >
      <Loaded result={result}>
        {(profile) => (
          <Allowed profile={profile} needs={needs}>
            {children(profile)}
          </Allowed>
        )}
      </Loaded>
    </StaffFrame>
  )
}

const PAGES = [
  { path: '/rota', text: 'page.rota', needs: 'rota-plan' },
  { path: '/my-shifts', text: 'page.my-shifts', needs: 'rota-own' },
  { path: '/settings', text: 'page.settings', needs: undefined },
] as const

/** Links to the pages that one may see. */
function StaffNav({ profile }: { profile: Profile }) {
  const t = useText(staffTexts)
  return (
    <nav className={styles.nav} aria-label={t('pages')}>
      {PAGES.filter(({ needs }) => needs === undefined || can(actorOf(profile), needs)).map(
        (page) => (
          <a
            key={page.path}
            href={page.path}
            {...(isAt(page.path) ? { 'aria-current': 'page' } : {})}
          >
            {t(page.text)}
          </a>
        ),
      )}
    </nav>
  )
}

/** Whether this page is the one of a path, or below it. */
function isAt(path: string): boolean {
  return location.pathname === path || location.pathname.startsWith(`${path}/`)
}

interface AllowedProps {
  profile: Profile
  /** Without it everybody of the staff may see it. */
  needs: Permission | undefined
  children: ReactNode
}

/** What is for who may see it; others are told for whom it is. */
export function Allowed({ profile, needs, children }: AllowedProps) {
  const may = needs === undefined || can(actorOf(profile), needs)
  return may ? children : <NotAllowed profile={profile} needs={needs} />
}

function NotAllowed({ profile, needs }: { profile: Profile; needs: Permission }) {
  const t = useText(staffTexts)
  const locale = useLocale()
  const roles = ROLES.filter((role) => can({ kind: 'staff', id: profile.id, role }, needs))
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  return (
    <EmptyState
      icon="info"
      title={t('not-allowed', {
        roles: list.format(roles.map((role) => t(`role.${role}`))),
        role: t(`role.${profile.role}`),
      })}
    />
  )
}

export function actorOf({ id, role }: Profile) {
  return { kind: 'staff', id, role } as const
}
