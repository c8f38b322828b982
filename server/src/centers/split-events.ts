/** A property of an event: `DTSTART;VALUE=DATE:20271224`. */
export interface EventProperty {
  /** `;VALUE=DATE` */
  parameters: string
  value: string
}

/** An event of a calendar file: its properties by name, the first of each, but for lists of days, which are joined. */
export class CalendarEvent extends Map<string, EventProperty> {
  /** As it stands in the file, without what is nested in it. */
  readonly text: string

  constructor(lines: readonly string[]) {
    super()
    this.text = ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n')
    for (const line of lines) {
      const property = readLine(line)
      if (!property) continue
      const { name, parameters, value } = property
      const before = this.get(name)
      if (!before) this.set(name, { parameters, value })
      else if (name === 'RDATE') before.value += `,${value}`
    }
  }
}

/** Whether an event has more days than its first. */
export function isSeries(event: CalendarEvent): boolean {
  return event.has('RRULE') || event.has('RDATE')
}

/** The events of a calendar file, of all calendars in it; what is nested in one (alarms) is left out. */
export function splitEvents(text: string): CalendarEvent[] {
  const events: CalendarEvent[] = []
  let lines: string[] | null = null
  let nested = 0
  for (const line of text.replaceAll(/\r?\n[ \t]/g, '').split(/\r?\n/)) {
    const mark = line.trim().toUpperCase()
    if (mark === 'BEGIN:VEVENT') {
      lines = []
      nested = 0
    } else if (mark === 'END:VEVENT') {
      if (lines) events.push(new CalendarEvent(lines))
      lines = null
    } else if (lines && mark.startsWith('BEGIN:')) nested += 1
    else if (lines && mark.startsWith('END:')) nested = Math.max(0, nested - 1)
    else if (lines && nested === 0) lines.push(line)
  }
  return events
}

/** A colon within quotes is part of a parameter. */
function readLine(line: string): (EventProperty & { name: string }) | null {
  let quoted = false
  let parametersFrom = -1
  for (let at = 0; at < line.length; at += 1) {
    const character = line[at]
    if (character === '"') quoted = !quoted
    else if (quoted) continue
    else if (character === ';' && parametersFrom < 0) parametersFrom = at
    else if (character === ':') {
      const end = parametersFrom < 0 ? at : parametersFrom
      const name = line.slice(0, end).trim().toUpperCase()
      return { name, parameters: line.slice(end, at), value: line.slice(at + 1).trim() }
    }
  }
  return null
}
