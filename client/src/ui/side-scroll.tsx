import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Icon } from './icon.tsx'
import styles from './side-scroll.module.css'

interface SideScrollProps {
  /** Of what scrolls. */
  className?: string
  children: ReactNode
}

/** Scrolls to the side what is wider than its place, and shows at the end of the line that there is more. */
export function SideScroll({ className = '', children }: SideScrollProps) {
  const scroll = useRef<HTMLDivElement>(null)
  const [hasMore, setHasMore] = useState(false)
  useEffect(() => {
    const element = scroll.current!
    const look = () => {
      // From right to left it scrolls to negative places. Places are fractions, widths are not.
      const rest = element.scrollWidth - element.clientWidth - Math.abs(element.scrollLeft)
      setHasMore(rest > 1)
    }
    const sizes = new ResizeObserver(look)
    for (const sized of [element, ...element.children]) sizes.observe(sized)
    element.addEventListener('scroll', look)
    return () => {
      sizes.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [])
  return (
    <div className={styles.frame} data-more={hasMore}>
      <div ref={scroll} className={`${styles.scroll} ${className}`}>
        {children}
      </div>
      <span className={styles.more}>
        <Icon name="forward" />
      </span>
    </div>
  )
}
