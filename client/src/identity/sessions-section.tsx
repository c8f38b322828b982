import { formatMoment } from '@foyer/shared/i18n/format-time.ts'
import type { SessionInfo } from '@foyer/shared/identity/identity-contract.ts'
import {
  endSession,
  listSessions,
  readFailedSignIns,
} from '@foyer/shared/identity/identity-endpoints.ts'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import { useResource } from '../net/use-resource.ts'
import { Button } from '../ui/button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Table, type TableColumn } from '../ui/table.tsx'
import { notify, notifyRefusal } from '../ui/toast-store.ts'
import { browserName } from './browser-name.ts'
import { staffTexts } from './staff-texts.ts'

/** Where one is signed in, and a way to end each. */
export function SessionsSection() {
  const t = useText(staffTexts)
  const locale = useRegionalLocale()
  const { result, reload } = useResource(listSessions)

  const end = async (id: string) => {
    const ended = await call(endSession, { params: { id } })
    if (ended.ok) notify(t('sessions.ended'))
    else notifyRefusal(ended)
    await reload()
  }
  const nameOf = ({ browser }: SessionInfo) => browserName(browser) ?? t('sessions.unknown')
  const columns: TableColumn<SessionInfo>[] = [
    {
      id: 'browser',
      text: t('sessions.browser'),
      cell: (session) =>
        session.current ? `${nameOf(session)} (${t('sessions.current')})` : nameOf(session),
      sortBy: nameOf,
    },
    {
      id: 'since',
      text: t('sessions.since'),
      cell: ({ signedInAt }) => formatMoment(signedInAt, locale),
      sortBy: ({ signedInAt }) => signedInAt,
    },
    {
      id: 'end',
      text: t('sessions.end'),
      textHidden: true,
      cell: ({ id, current }) =>
        !current && (
          <Button kind="quiet" onPress={() => end(id)}>
            {t('sessions.end')}
          </Button>
        ),
    },
  ]
  return (
    <>
      <FailedSignInsLine />
      <Loaded result={result}>
        {(sessions) => <Table label={t('sessions')} columns={columns} items={sessions} />}
      </Loaded>
    </>
  )
}

/** Says when somebody has tried many passwords for the account. */
function FailedSignInsLine() {
  const t = useText(staffTexts)
  const locale = useRegionalLocale()
  const { result } = useResource(readFailedSignIns)
  if (!result?.ok || result.value === null) return null
  const { count, lastAt } = result.value
  return <p role="note">{t('sessions.failed', { count, last: formatMoment(lastAt, locale) })}</p>
}
