import { encode } from 'uqr'
import styles from './qr-code.module.css'

/** Modules of quiet zone around the code (ISO/IEC 18004 asks for four). */
const QUIET = 4

/** A text as a QR code, dark on light whatever the theme: readers expect it so. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { border: QUIET, ecc: 'M' })
  const path = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('')
  return (
    <svg className={styles.code} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <path d={path} />
    </svg>
  )
}
