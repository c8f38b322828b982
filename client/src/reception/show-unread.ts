import { type ConversationStore, countUnread } from './conversation-store.ts'

/** Side of the icon in pixels. */
const SIZE = 64
const MOST = 9
const COUNTED = /^\(\d+\+?\) /

/**
 * Shows in the title of the page and in its icon how much is unread, for who is in another tab. Whoever else sets the
 * title sets it without the count. Returns the way to stop, which takes the count away.
 */
export function showUnread(conversations: ConversationStore): () => void {
  const icon = document.querySelector<HTMLLinkElement>('link[rel~="icon"]')
  const plain = icon?.href ?? ''
  let count = 0

  function showTitle(): void {
    const title = document.title.replace(COUNTED, '')
    const counted = count > 0 ? `(${figure(count)}) ${title}` : title
    if (document.title !== counted) document.title = counted
  }
  async function showIcon(): Promise<void> {
    if (!icon) return
    const shown = count
    const href = shown > 0 ? await drawIcon(plain, figure(shown)) : plain
    if (shown === count) icon.href = href
  }
  function show(now: number): void {
    if (now === count) return
    count = now
    showTitle()
    void showIcon()
  }

  const titles = new MutationObserver(showTitle)
  titles.observe(document.head, { subtree: true, childList: true, characterData: true })
  const stop = conversations.subscribe((state) => show(countUnread(state)))
  show(countUnread(conversations.getState()))
  return () => {
    stop()
    titles.disconnect()
    show(0)
  }
}

function figure(count: number): string {
  return count > MOST ? `${MOST}+` : String(count)
}

/** The icon with a figure on it, as an address; the figure alone where the icon cannot be drawn. */
async function drawIcon(plain: string, text: string): Promise<string> {
  const canvas = Object.assign(document.createElement('canvas'), { width: SIZE, height: SIZE })
  const pen = canvas.getContext('2d')
  if (!pen) return plain
  const image = Object.assign(new Image(), { src: plain })
  const drawn = await image.decode().then(
    () => true,
    () => false,
  )
  if (drawn) pen.drawImage(image, 0, 0, SIZE, SIZE)
  const radius = drawn ? SIZE * 0.32 : SIZE / 2
  const middle = SIZE - radius
  pen.fillStyle = '#b3261e'
  pen.beginPath()
  pen.arc(middle, drawn ? radius : middle, radius, 0, 2 * Math.PI)
  pen.fill()
  pen.fillStyle = '#ffffff'
  pen.font = `700 ${radius * 1.3}px sans-serif`
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.fillText(text, middle, (drawn ? radius : middle) + radius * 0.1)
  return canvas.toDataURL()
}
