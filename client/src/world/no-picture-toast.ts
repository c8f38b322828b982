import { preferencesStore } from '../preferences/preferences-store.ts'
import { notify } from '../ui/toast-store.ts'
import { worldTexts } from './world-texts.ts'

/** Says that there is no picture any more, and how to try again. */
export function toastNoPicture(): void {
  notify(worldTexts(preferencesStore.getState().locale)('view.ended'))
}
