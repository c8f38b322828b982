/** Two soft tones, hertz: a door chime. */
const TONES = [659, 523]
/** Seconds of one tone. */
const TONE_LENGTH = 0.35

/** Milliseconds from one chime to the next: twenty people who come at once ring once, and no louder. */
const APART = 2000

let context: AudioContext | null = null
let rang = Number.NEGATIVE_INFINITY

/** Plays a chime, unless one rang just now; silent where the browser does not let the page make a sound yet. */
export function playArrivalSound(): void {
  const now = performance.now()
  if (now - rang < APART) return
  rang = now
  context ??= new AudioContext()
  if (context.state === 'suspended') void context.resume()
  const audio = context
  TONES.forEach((frequency, index) => {
    const start = audio.currentTime + index * TONE_LENGTH * 0.6
    const gain = audio.createGain()
    gain.gain.setValueAtTime(0.12, start)
    gain.gain.exponentialRampToValueAtTime(0.001, start + TONE_LENGTH)
    gain.connect(audio.destination)
    const tone = audio.createOscillator()
    tone.frequency.value = frequency
    tone.connect(gain)
    tone.start(start)
    tone.stop(start + TONE_LENGTH)
  })
}
