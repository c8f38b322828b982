import { loadTexts } from '../i18n/lazy-texts.ts'
import { preferencesStore } from './preferences-store.ts'

/**
 * Loads a part of the page and what it says in the page's language, so that it can speak as soon as it runs. Every
 * import of code with texts goes through here. Rejects when a file does not come; can be tried again.
 */
export async function loadPart<Part>(load: () => Promise<Part>): Promise<Part> {
  const part = await load()
  await loadTexts(preferencesStore.getState().locale)
  return part
}
