import type { IncomingHttpHeaders } from 'node:http'
import type { Actor, StaffActor, TokenActor } from '@foyer/shared/access/can.ts'
import type { Result } from '@foyer/shared/errors/result.ts'
import type {
  BodyOf,
  Content,
  Endpoint,
  Fields,
  FileBody,
  Limit,
  ParamsOf,
  QueryOf,
  ReplyOf,
} from '@foyer/shared/http/endpoint.ts'
import type { Response } from 'express'
import type { z } from 'zod'

/** Who calls an endpoint. */
export type Caller = Exclude<Actor, StaffActor> | StaffCaller
export interface StaffCaller extends StaffActor {
  /** Of the browser that is signed in. */
  sessionId: string
}

/** The owner of what a token opens; null: there is no such token. */
export type OwnerOf = (token: string) => Promise<TokenActor['owner'] | null>

type KindOf<Access> = Access extends 'public'
  ? 'nobody'
  : Access extends 'anybody'
    ? 'nobody' | 'visitor' | 'staff'
    : Access extends 'token'
      ? 'token'
      : 'staff'
type CallerOf<E extends Endpoint> = Extract<Caller, { kind: KindOf<E['access']> }>

/** A call as its handler sees it: everything in it is checked. */
export interface Call<E extends Endpoint> {
  actor: CallerOf<E>
  params: ParamsOf<E>
  query: QueryOf<E>
  body: BodyOf<E>
  headers: IncomingHttpHeaders
  /** Of the browser, those it likes best first. */
  languages: string[]
  /** Whom the caller's network address counts for, for limits that an endpoint cannot state. */
  address: string
}

/** What a handler may say beside its answer. */
export type Beside = Pick<Response, 'append' | 'cookie' | 'set' | 'status'>

/** Validators for what an endpoint names, and what finds a token's owner. Without one for `params` they are text. */
type Contracts<E extends Endpoint> = (E extends { params: Fields<infer Params> }
  ? { params: z.ZodType<Params> }
  : { params?: z.ZodType<ParamsOf<E>> }) &
  (E extends { query: Fields<infer Query> } ? { query: z.ZodType<Query> } : unknown) &
  (E extends { body: Content<infer Body> }
    ? [Body] extends [FileBody]
      ? unknown
      : { body: z.ZodType<Body> }
    : unknown) &
  (E['access'] extends 'token' ? { ownerOf: OwnerOf } : unknown)

interface Handler<E extends Endpoint> {
  handle(call: Call<E>, beside: Beside): Result<ReplyOf<E>> | Promise<Result<ReplyOf<E>>>
}

/** A call and contracts as they look from where the endpoint is not known. */
export interface AnyCall extends Pick<Call<Endpoint>, 'headers' | 'languages' | 'address'> {
  actor: Caller
  params: unknown
  query: unknown
  body: unknown
}
interface AnyContracts {
  params?: z.ZodType | undefined
  query?: z.ZodType | undefined
  body?: z.ZodType | undefined
  ownerOf?: OwnerOf | undefined
}

/** An endpoint with its contracts and what answers it. An OpenAPI document can be made from a list of these. */
export interface Route extends AnyContracts {
  endpoint: Endpoint
  limit?: Limit | undefined
  handle(call: AnyCall, beside: Beside): Result<unknown> | Promise<Result<unknown>>
}

/** Answers `endpoint` by `handle`, which gets what the contracts let through. */
export function route<E extends Endpoint>(
  endpoint: E,
  {
    limit,
    params,
    query,
    body,
    ownerOf,
    handle,
  }: AnyContracts &
    Contracts<E> &
    Handler<E> & {
      /** Instead of the endpoint's own: one that the operator sets. */
      limit?: Limit
    },
): Route {
  return {
    endpoint,
    limit,
    params,
    query,
    body,
    ownerOf,
    // The contracts are of the endpoint's types, so what they let through is a call of this endpoint.
    handle: (call, beside) => handle(call as Call<E>, beside),
  }
}
