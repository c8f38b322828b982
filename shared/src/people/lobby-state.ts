import { type SchemaType, schema, t } from '@colyseus/schema'

/**
 * The slow state of a lobby, patched at 5 Hz. Where people walk is not in it: see `snapshots/`.
 */
export const Person = schema(
  {
    /** Number of the avatar in snapshots, unique in the room while the person is in it. */
    index: t.uint16().default(0),
    name: t.string().default(''),
    /** `encodeLook` */
    look: t.string().default(''),
    /** 'visitor' or 'rep'. A rep is signed-in staff, always: the badge hangs on it. */
    kind: t.string().default('visitor'),
    /** Comma-separated `Language`s. */
    languages: t.string().default(''),
    /** `Status` of a rep on duty, '' for everybody else. */
    status: t.string().default(''),
    /** False for the 30 s in which a cut connection may come back. */
    connected: t.boolean().default(true),
    /** '3d', 'list', or 'away' for a rep on duty without a page open. */
    view: t.string().default('3d'),
    /** Id of the zone that the person is in, '' outside of all; for those who do not see the room. */
    zone: t.string().default(''),
    /** Id of the seat that the person sits on, '' for none: M9 to M14. */
    seat: t.string().default(''),
    /** When the person came in: milliseconds since 1970. */
    since: t.float64().default(0),
  },
  'Person',
)
export type Person = SchemaType<typeof Person>

export const LobbyState = schema(
  {
    /** By person id. */
    people: t.map(Person),
    /** Version of the published layout that the room runs on. */
    layoutVersion: t.uint32().default(0),
  },
  'LobbyState',
)
export type LobbyState = SchemaType<typeof LobbyState>
