/** What a screen, banner, poster or sign shows. */
export interface Picture {
  kind: 'screen' | 'print' | 'letters'
  /** Metres. */
  width: number
  height: number
  title: string
  text: string
  /** Background; for letters their own colour. */
  colour: string
  /** Site-relative path of an image; '' for none. */
  image: string
  /** Whether the theme's logo belongs on it; drawn by draw-logo.ts when it is loaded. */
  logo: boolean
}

/** Where on the canvas, in pixels. */
export interface Cell {
  x: number
  y: number
  width: number
  height: number
}
