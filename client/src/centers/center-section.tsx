import { readCenter } from '@foyer/shared/centers/centers-endpoints.ts'
import { useResource } from '../net/use-resource.ts'
import { Loaded } from '../ui/loaded.tsx'
import { CenterForm } from './center-form.tsx'

interface CenterSectionProps {
  centerId: string
  onSaved: () => Promise<void>
}

/** A center with its calendar, half-days and rules. */
export function CenterSection({ centerId, onSaved }: CenterSectionProps) {
  const { result } = useResource(readCenter, { params: { center: centerId } })
  return (
    <Loaded result={result}>{(center) => <CenterForm stored={center} onSaved={onSaved} />}</Loaded>
  )
}
