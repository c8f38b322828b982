import { useText } from '../i18n/use-text.ts'
import { Badge } from '../ui/badge.tsx'
import { swapsTexts } from './swaps-texts.ts'

/** The name of the part with swaps, and how many of them wait for the reader. */
export function SwapsTabName({ waiting }: { waiting: number }) {
  const t = useText(swapsTexts)
  return (
    <>
      {t('tab.swaps')}{' '}
      {waiting > 0 && (
        <Badge tone="waiting">
          <span aria-hidden="true">{waiting}</span>
          <span className="visually-hidden">{t('swaps.count', { count: waiting })}</span>
        </Badge>
      )}
    </>
  )
}
