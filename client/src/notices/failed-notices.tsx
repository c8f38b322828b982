import { formatMoment } from '@foyer/shared/i18n/format-time.ts'
import type { FailedNotice } from '@foyer/shared/notices/notices-contract.ts'
import { listFailedNotices, retryNotice } from '@foyer/shared/notices/notices-endpoints.ts'
import { useLocale, useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import { useResource } from '../net/use-resource.ts'
import { Button } from '../ui/button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Table, type TableColumn } from '../ui/table.tsx'
import { notify, notifyRefusal } from '../ui/toast-store.ts'
import { noticesTexts } from './notices-texts.ts'

/** For leads: what did not reach whom and why, with a way to try again. Without a heading of its own. */
export function FailedNotices() {
  const t = useText(noticesTexts)
  const locale = useLocale()
  const { result, reload } = useResource(listFailedNotices)

  const retry = async (id: string) => {
    const again = await call(retryNotice, { params: { id } })
    if (again.ok) notify(t('failed.retried'))
    else notifyRefusal(again)
    await reload()
  }
  const columns: TableColumn<FailedNotice>[] = [
    { id: 'who', text: t('failed.who'), cell: ({ name }) => name, sortBy: ({ name }) => name },
    { id: 'what', text: t('failed.what'), cell: ({ kind }) => t(`kind.${kind}`) },
    { id: 'how', text: t('failed.channel'), cell: ({ channel }) => t(`failed.channel.${channel}`) },
    {
      id: 'when',
      text: t('failed.when'),
      cell: ({ at }) => formatMoment(at, locale),
      sortBy: ({ at }) => at,
    },
    {
      id: 'why',
      text: t('failed.why'),
      cell: ({ error }) => (error === 'interrupted' ? t('failed.interrupted') : error),
    },
    {
      id: 'retry',
      text: t('failed.retry'),
      textHidden: true,
      cell: ({ id, name }) => (
        <Button kind="quiet" aria-label={t('failed.retry.of', { name })} onPress={() => retry(id)}>
          {t('failed.retry')}
        </Button>
      ),
    },
  ]
  return (
    <Loaded result={result}>
      {(failed) => (
        <Table label={t('failed')} columns={columns} items={failed} empty={t('failed.none')} />
      )}
    </Loaded>
  )
}
