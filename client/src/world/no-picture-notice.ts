import { hudTexts } from '../i18n/hud/hud-texts.ts'
import { preferencesStore } from '../preferences/preferences-store.ts'
import { notify } from '../ui/notice-store.ts'

/** Says that there is no picture any more, and how to try again. */
export function noticeNoPicture(): void {
  notify(hudTexts(preferencesStore.getState().locale)('view.ended'))
}
