import { createRequiredContext } from '../ui/required-context.ts'
import type { HudServices } from './hud-services.ts'

export const [ServicesContext, useServices] = createRequiredContext<HudServices>('hud services')
