import type { FloorPlace } from '../reach/reachable.ts'
import { createRequiredContext } from '../ui/required-context.ts'

/** Where somebody stands, by person id; null for whoever is too far away to be seen. */
export const [PlacesContext, usePlaces] =
  createRequiredContext<(personId: string) => FloorPlace | null>('places')
