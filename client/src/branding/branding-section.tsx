import type { Theme } from '@foyer/shared/theme/theme-contract.ts'
import { useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { useResource } from '../net/use-path.ts'
import { Loaded } from '../ui/loaded.tsx'
import { Select } from '../ui/select.tsx'
import { BrandingForm } from './branding-form.tsx'
import { brandingTexts } from './branding-texts.ts'

/** What `/api/centers` says of each that matters here. */
interface CenterName {
  centerId: string
  name: string
}

/** Name, logo, colours, materials and mood of each center, with a preview; saved means published. */
export function BrandingSection() {
  const { result } = useResource<CenterName[]>('/api/centers')
  return <Loaded result={result}>{(centers) => <BrandingOfCenters centers={centers} />}</Loaded>
}

function BrandingOfCenters({ centers }: { centers: readonly CenterName[] }) {
  const t = useText(brandingTexts)
  const [center, setCenter] = useState(centers[0]!.centerId)
  return (
    <>
      {centers.length > 1 && (
        <Select
          label={t('center')}
          options={centers.map(({ centerId, name }) => ({ value: centerId, text: name }))}
          value={center}
          onChange={setCenter}
        />
      )}
      <BrandingOfCenter key={center} center={center} />
    </>
  )
}

function BrandingOfCenter({ center }: { center: string }) {
  const path = `/api/layouts/current/theme?center=${center}`
  const { result } = useResource<Theme>(path)
  return <Loaded result={result}>{(theme) => <BrandingForm path={path} stored={theme} />}</Loaded>
}
