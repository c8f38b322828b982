import { useEffect } from 'react'
import { useStore } from 'zustand'
import { UnsavedQuestion } from './dialog.tsx'
import { leadsAway } from './leads-away.ts'
import { hasUnsaved, leaveBy, leavingStore } from './unsaved.ts'

/** Asks whoever follows a link, or leaves by `leaveBy`, what becomes of changes that are not saved. Once a page. */
export function LeavingQuestion() {
  const isAsked = useStore(leavingStore, ({ leaving }) => leaving?.dialog === null)
  useEffect(() => {
    // Before anything else hears of the click, so that links within the page are asked about too.
    document.addEventListener('click', askAtLink, { capture: true })
    return () => document.removeEventListener('click', askAtLink, { capture: true })
  }, [])
  return isAsked ? <UnsavedQuestion /> : null
}

function askAtLink(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link || !hasUnsaved() || !leadsAway(link, event)) return
  event.preventDefault()
  event.stopPropagation()
  leaveBy(() => link.click())
}
