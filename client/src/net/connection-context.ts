import { createRequiredContext } from '../ui/required-context.ts'
import type { Connection } from './connection-types.ts'

export const [ConnectionContext, useConnection] = createRequiredContext<Connection>('connection')
