import { staffTexts } from '../i18n/staff-text.ts'
import { useText } from '../i18n/use-text.ts'
import { SignedInFrame } from '../identity/signed-in-frame.tsx'

/** `/my-shifts`: a rep's own page. */
export function MyShiftsScreen() {
  const t = useText(staffTexts)
  return (
    <SignedInFrame title={t('page.my-shifts')} width="page" needs="rota-own">
      {() => null}
    </SignedInFrame>
  )
}
