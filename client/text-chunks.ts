/**
 * Texts that are needed together travel together, one file a language. What no line names goes with the lobby, after
 * the first step.
 */
const AREAS: Readonly<Record<string, readonly string[]>> = {
  entry: ['entry'],
  common: ['ui', 'errors', 'look'],
  staff: ['identity', 'branding', 'centers', 'notices'],
  rota: ['rota', 'weeks', 'crew', 'fill', 'shifts', 'swaps', 'outlook', 'attendance', 'my-shifts'],
  design: ['design'],
}

/** Files that an area names, as the ends of their paths: each has to be there. */
export const NAMED_TEXTS = Object.values(AREAS).flatMap((rooms) =>
  rooms.map((room) => `/src/${room}/texts/en.ts`),
)

/** The chunk of a module with texts: `texts-rota-de`; null for every other module. */
export function textChunkOf(module: string): string | null {
  // The last `src`: the house may itself lie below one.
  const [, room, locale] = /^.*\/src\/(.+)\/texts\/([\w-]+)\.ts$/.exec(module) ?? []
  if (!room) return null
  const [area] = Object.entries(AREAS).find(([, rooms]) => rooms.includes(room)) ?? ['lobby']
  return `texts-${area}-${locale}`
}
