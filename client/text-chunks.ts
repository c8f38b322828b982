/**
 * Texts that are needed together travel together, one file a language. What no line names goes with the lobby, after
 * the first step.
 */
const AREAS: Readonly<Record<string, RegExp>> = {
  entry: /^(entry|door|world)\b/,
  common: /^(ui|errors|settings|look)\b/,
  staff: /^(identity|branding|centers|notices|feeds)\b/,
  rota: /^(rota|weeks|crew|fill|shifts|swaps|outlook|my-shifts)\b/,
  design: /^design\b/,
}

/** The chunk of a module with texts: `texts-rota-de`; null for every other module. */
export function textChunkOf(module: string): string | null {
  const [, room, locale] = /\/src\/(.+)\/texts\/([\w-]+)\.ts$/.exec(module) ?? []
  if (!room) return null
  const [area] = Object.entries(AREAS).find(([, rooms]) => rooms.test(room)) ?? ['lobby']
  return `texts-${area}-${locale}`
}
