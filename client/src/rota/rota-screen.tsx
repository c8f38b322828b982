import { staffTexts } from '../i18n/staff-text.ts'
import { useText } from '../i18n/use-text.ts'
import { SignedInFrame } from '../identity/signed-in-frame.tsx'

/** `/rota`: where leads plan. */
export function RotaScreen() {
  const t = useText(staffTexts)
  return (
    <SignedInFrame title={t('page.rota')} width="full" needs="rota-plan">
      {() => null}
    </SignedInFrame>
  )
}
