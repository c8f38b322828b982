import type { Permission } from '../access/can.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/**
 * Who may ask. `public`: everybody, and who asks is not even looked at; `anybody`: everybody, and it is; `token`: whoever
 * knows the `:token` of the path, and nothing else is looked at; `staff`: whoever is signed in; otherwise the permission
 * that it takes.
 */
export type Access = 'public' | 'anybody' | 'token' | 'staff' | Permission

/** How often one may ask: so many times in so many seconds. Endpoints that name the same limit share it. */
export interface Limit {
  points: number
  seconds: number
  /** Strangers are counted by their network address, staff by who they are. */
  by: 'address' | 'person'
}

/** What is in a body: its media type, and for the compiler alone what it holds. */
export interface Content<Value> {
  media: string
  holds?: Value
}

export interface FileBody {
  /** Its media type. */
  type: string
  arrayBuffer(): Promise<ArrayBuffer>
}

/** What an address says by name; for the compiler alone. */
export interface Fields<Values> {
  named?: Values
}

/**
 * One thing that can be asked over HTTP. It holds no validators, so that pages load none: the server brings the
 * contracts of `params`, `query` and `body` where it answers (`server/src/http/route.ts`), and the compiler sees
 * to it that they are those of the types named here.
 */
export interface Endpoint {
  method: Method
  /** With its parameters: `/api/staff/:id`. */
  path: string
  access: Access
  limit?: Limit
  /** Where parameters are more than text. */
  params?: Fields<unknown>
  query?: Fields<unknown>
  body?: Content<unknown>
  /** Bytes that the body may have; 64 KiB without it. */
  bodyLimit?: number
  /** What it replies is large, stays as it is, and holds nothing secret: it is sent compressed, made once. */
  compressed?: true
  /** Nothing without it. */
  reply?: Content<unknown>
}

const JSON_MEDIA = 'application/json'

/* @__NO_SIDE_EFFECTS__ */
export function endpoint<const E extends Endpoint>(value: E): E {
  return value
}

/* @__NO_SIDE_EFFECTS__ */
export function json<Value>(): Content<Value> {
  return { media: JSON_MEDIA }
}

/** An answer that is no JSON, as it is. */
/* @__NO_SIDE_EFFECTS__ */
export function bytes(media: string): Content<Uint8Array> {
  return { media }
}

/** A file that is sent, of any type that `media` allows; a browser's `Blob` is one. */
/* @__NO_SIDE_EFFECTS__ */
export function file(media: string): Content<FileBody> {
  return { media }
}

/* @__NO_SIDE_EFFECTS__ */
export function fields<Values>(): Fields<Values> {
  return {}
}

export function isJson(content: Content<unknown>): boolean {
  return content.media === JSON_MEDIA
}

type NameIn<Part> = Part extends `:${infer Name}.${string}`
  ? Name
  : Part extends `:${infer Name}`
    ? Name
    : never
type NamesIn<Path> = Path extends `${infer Part}/${infer Rest}`
  ? NameIn<Part> | NamesIn<Rest>
  : NameIn<Path>

/** The parameters of an endpoint's path by name. */
export type ParamsOf<E extends Endpoint> = E extends { params: Fields<infer Params> }
  ? Params
  : Record<NamesIn<E['path']>, string>

export type QueryOf<E extends Endpoint> = E extends { query: Fields<infer Query> } ? Query : unknown

export type BodyOf<E extends Endpoint> = E extends { body: Content<infer Body> } ? Body : unknown

type ReplyContent<E extends Endpoint> = E extends { reply: infer Reply } ? Reply : Content<void>
/** What an endpoint answers when it does not refuse. */
export type ReplyOf<E extends Endpoint> =
  ReplyContent<E> extends Content<infer Reply> ? Reply : never

/** What an endpoint's address is made with. */
export type AddressInput<E extends Endpoint> = AnyInput &
  (keyof ParamsOf<E> extends never ? unknown : { params: ParamsOf<E> }) &
  (E extends { query: Fields<infer Query> } ? { query: Query } : unknown)

/** What an endpoint is asked with. */
export type CallInput<E extends Endpoint> = AddressInput<E> &
  (E extends { body: Content<infer Body> } ? { body: Body } : unknown)

/** As it looks from where the endpoint is not known. */
interface AnyInput {
  params?: unknown
  query?: unknown
  body?: unknown
}

/** The address of an endpoint on this site; undefined for one that asks for nothing. */
export function addressOf<E extends Endpoint>(
  { path }: E,
  input: AddressInput<E> | undefined,
): string {
  const named = new Map(entriesOf(input?.params))
  const filled = path.replace(/:(\w+)/g, (_, name) => encode(named.get(name)))
  const search = entriesOf(input?.query)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${encode(value)}`)
  return search.length === 0 ? filled : `${filled}?${search.join('&')}`
}

const entriesOf = (value: unknown) => Object.entries(value ?? {})
const encode = (value: unknown) => encodeURIComponent(String(value))
