import { readDoors } from '@foyer/shared/door/door-endpoints.ts'
import { readTheme } from '@foyer/shared/theme/theme-endpoints.ts'
import { useText } from '../i18n/use-text.ts'
import { useResource } from '../net/use-resource.ts'
import { Loaded } from '../ui/loaded.tsx'
import { Select } from '../ui/select.tsx'
import { leaveBy } from '../ui/unsaved.ts'
import { BrandingForm } from './branding-form.tsx'
import { brandingTexts } from './branding-texts.ts'

/** What matters here of a center. */
interface CenterName {
  centerId: string
  name: string
}

interface BrandingSectionProps {
  /** Whose brand shows; null: the first one's. */
  center: string | null
  onCenter: (centerId: string) => void
}

/** Name, logo, colours, materials and mood of each center, with a preview; saved means published. */
export function BrandingSection(props: BrandingSectionProps) {
  const { result } = useResource(readDoors)
  return (
    <Loaded result={result}>
      {(centers) => <BrandingOfCenters {...props} centers={centers} />}
    </Loaded>
  )
}

function BrandingOfCenters({
  center: chosen,
  onCenter,
  centers,
}: BrandingSectionProps & { centers: readonly CenterName[] }) {
  const t = useText(brandingTexts)
  const known = centers.find(({ centerId }) => centerId === chosen) ?? centers[0]!
  const center = known.centerId
  return (
    <>
      {centers.length > 1 && (
        <Select
          label={t('center')}
          options={centers.map(({ centerId, name }) => ({ value: centerId, text: name }))}
          value={center}
          onChange={(other) => leaveBy(() => onCenter(other))}
        />
      )}
      <BrandingOfCenter key={center} center={center} />
    </>
  )
}

function BrandingOfCenter({ center }: { center: string }) {
  const { result } = useResource(readTheme, { query: { center } })
  return (
    <Loaded result={result}>{(theme) => <BrandingForm center={center} stored={theme} />}</Loaded>
  )
}
