import { refuse } from '@foyer/shared/errors/result.ts'
import type { OpenLobby } from '../../src/entry/entry-types.ts'

/** Loads for two seconds, then refuses names that begin with "no". */
export const openLobby: OpenLobby = async ({ name, onProgress }) => {
  for (let step = 1; step <= 10; step++) {
    await new Promise((resolve) => setTimeout(resolve, 200))
    onProgress(step / 10)
  }
  return name.startsWith('no') ? refuse('name-reserved') : { ok: true, value: undefined }
}
