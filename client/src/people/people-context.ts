import { createRequiredContext } from '../ui/required-context.ts'
import type { PeopleStore } from './people-store.ts'

export const [PeopleContext, usePeopleStore] = createRequiredContext<PeopleStore>('people')
