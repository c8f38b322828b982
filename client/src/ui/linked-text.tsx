import { memo } from 'react'
import { linkParts } from './link-parts.ts'

/**
 * What somebody wrote, its web and mail addresses as links that open beside the page. An address reads from
 * left to right in a line of any direction, so that its host stands where one looks for it.
 */
export const LinkedText = memo(function LinkedText({ text }: { text: string }) {
  let start = 0
  return linkParts(text).map((part) => {
    const key = start
    start += part.text.length
    if (part.href === null) return part.text
    return (
      <a key={key} href={part.href} target="_blank" rel="noopener noreferrer nofollow" dir="ltr">
        {part.text}
      </a>
    )
  })
})
