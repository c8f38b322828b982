const PATHS = {
  chat: 'M4 5h16v11H10l-4 4v-4H4z',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7a3.5 3.5 0 0 0 0 7zM2.5 20c0-4 3-6.5 6.5-6.5s6.5 2.5 6.5 6.5M16 4.5a3.5 3.5 0 0 1 0 6.3M18 14c2.200 1 3.500 3 3.500 6',
  emotes:
    'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18zM8.500 14c1.500 2.500 5.500 2.500 7 0M9 9.500v.5M15 9.500v.5',
  hand: 'M7 12V6.5a1.500 1.500 0 0 1 3 0V11V4.500a1.500 1.500 0 0 1 3 0V11V5.500a1.500 1.500 0 0 1 3 0V14c0 4-2.500 7-6 7s-5-2-6.500-5.500l-1.300-3c-.5-1.500 1.500-2.500 2.500-1z',
  settings:
    'M4 7h8M18 7h2M4 17h2M12 17h8M15 4.500a2.500 2.500 0 1 0 0 5a2.500 2.500 0 0 0 0-5zM9 14.500a2.500 2.500 0 1 0 0 5a2.500 2.500 0 0 0 0-5z',
  desk: 'M3 18h18M5 18c0-4.500 3-8 7-8s7 3.500 7 8M12 10V7M10 7h4',
  close: 'M6 6l12 12M18 6L6 18',
  send: 'M4 12h15M13 6l6 6l-6 6',
  walk: 'M12 21s7-6.500 7-11.500a7 7 0 1 0-14 0C5 14.500 12 21 12 21zM12 7.500a2 2 0 1 0 0 4a2 2 0 0 0 0-4z',
  up: 'M6 15l6-6l6 6',
  down: 'M6 9l6 6l6-6',
  back: 'M15 6l-6 6l6 6',
  forward: 'M9 6l6 6l-6 6',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  more: 'M5 11.500a.5.5 0 1 0 0 1a.5.5 0 1 0 0-1zM12 11.500a.5.5 0 1 0 0 1a.5.5 0 1 0 0-1zM19 11.500a.5.5 0 1 0 0 1a.5.5 0 1 0 0-1z',
  check: 'M5 12.500l4.500 4.500l9.500-10',
  calendar: 'M5 6h14v14H5zM5 10.500h14M9 3.500v4M15 3.500v4',
  clock: 'M12 3.500a8.500 8.500 0 1 0 0 17a8.500 8.500 0 0 0 0-17zM12 7.500V12l3 2',
  warning: 'M12 4l9 16H3zM12 10v4M12 17v.01',
  info: 'M12 3.500a8.500 8.500 0 1 0 0 17a8.500 8.500 0 0 0 0-17zM12 11v5M12 8v.01',
  undo: 'M9 5L4 10l5 5M4 10h10a5 5 0 0 1 0 10h-3',
  redo: 'M15 5l5 5l-5 5M20 10H10a5 5 0 0 0 0 10h3',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  edit: 'M4 20l1-4L16 5l3 3L8 19z',
  remove: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13',
  search: 'M11 5a6 6 0 1 0 0 12a6 6 0 0 0 0-12zM15.500 15.500L20 20',
  swap: 'M4 8h14l-4-4M20 16H6l4 4',
  upload: 'M12 16V5M7 10l5-5l5 5M5 20h14',
  badge:
    'M12 3l7.500 3v5.500c0 4.500-3 8-7.500 9.500c-4.500-1.500-7.500-5-7.500-9.500V6zM8.500 12l2.500 2.500l4.500-5',
} as const

export type IconName = keyof typeof PATHS

/** A line drawing, decorative: what it stands on carries the label. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
