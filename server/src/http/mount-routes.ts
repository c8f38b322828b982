import { can } from '@foyer/shared/access/can.ts'
import type { Reason } from '@foyer/shared/errors/reasons.ts'
import { done, type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import { type Endpoint, isJson, type Limit } from '@foyer/shared/http/endpoint.ts'
import express, { type Request, type RequestHandler, type Response, Router } from 'express'
import { sendRefusal } from './answers.ts'
import { sendCompressed } from './compressed.ts'
import { addressKey, createRateLimit, type RateLimit } from './rate-limit.ts'
import { isStorable, readInput } from './read-input.ts'
import type { AnyCall, Caller, Route } from './route.ts'

/** Why a limit refuses: who shares a network with others is told that it is not only them. */
const REASON = { address: 'network-busy', person: 'too-many' } as const satisfies Record<
  Limit['by'],
  Reason
>

/** Bytes of a body, unless its endpoint says otherwise. */
const BODY_LIMIT = 64 * 1024

/** 32 random bytes as base64url. What has another form is not even looked up. */
const TOKEN = /^[\w-]{43}$/

const METHODS = {
  GET: 'get',
  POST: 'post',
  PUT: 'put',
  PATCH: 'patch',
  DELETE: 'delete',
} as const

/**
 * All routes under their paths. A request meets the limit of its address first, then who asks and whether they may;
 * only then is anything read of what was sent, or looked up: who has no right learns nothing and costs little.
 *
 * @param callerOf who sent a request
 */
export function mountRoutes(
  routes: readonly Route[],
  callerOf: (headers: Request['headers']) => Promise<Caller>,
): Router {
  const router = Router()
  const limits = new Map<Limit, RateLimit>()
  const limitOf = (limit: Limit | undefined) =>
    limit && limits.getOrInsertComputed(limit, () => createRateLimit(limit, REASON[limit.by]))

  for (const route of routes) {
    const { endpoint } = route
    const limit = route.limit ?? endpoint.limit
    const admit = admission(route, limit, limitOf(limit), callerOf)
    const readBody = bodyReader(endpoint)
    const answer = async (request: Request, response: Response): Promise<Result<unknown>> => {
      const admitted = await admit(request)
      if (!admitted.ok) return admitted
      const sent = await readSent(route, request, () => readBody(request, response))
      if (!sent.ok) return sent
      const { headers } = request
      const languages = request.acceptsLanguages()
      return route.handle({ ...sent.value, ...admitted.value, headers, languages }, response)
    }
    router[METHODS[endpoint.method]](endpoint.path, async (request, response) => {
      const result = await answer(request, response)
      if (result.ok) await send(endpoint, request, response, result.value)
      else sendRefusal(response, result)
    })
  }
  return router
}

type Admitted = Pick<AnyCall, 'actor' | 'address'>

/** Lets in who may ask, as often as they may. */
function admission(
  { endpoint: { access }, ownerOf }: Route,
  limit: Limit | undefined,
  counter: RateLimit | undefined,
  callerOf: (headers: Request['headers']) => Promise<Caller>,
) {
  const take = async (by: Limit['by'], key: string): Promise<Result> =>
    counter && limit?.by === by ? counter.take(key) : done

  return async ({ ip = '', headers, params: { token } }: Request): Promise<Result<Admitted>> => {
    const address = addressKey(ip)
    const addressMay = await take('address', address)
    if (!addressMay.ok) return addressMay
    if (access === 'public') return succeed({ actor: { kind: 'nobody' }, address })
    if (access === 'token') {
      const owner = typeof token === 'string' && TOKEN.test(token) ? await ownerOf!(token) : null
      if (owner === null) return refuse('not-found')
      return succeed({ actor: { kind: 'token', owner }, address })
    }
    const actor = await callerOf(headers)
    if (access === 'anybody') return succeed({ actor, address })
    if (actor.kind !== 'staff') return refuse('not-signed-in')
    if (access !== 'staff' && !can(actor, access)) return refuse('not-allowed')
    const personMay = await take('person', actor.id)
    return personMay.ok ? succeed({ actor, address }) : personMay
  }
}

/** Everything that was sent, by the route's contracts. What a path cannot name is not found. */
async function readSent(
  contracts: Route,
  request: Request,
  readBody: () => Promise<unknown>,
): Promise<Result<Pick<AnyCall, 'params' | 'query' | 'body'>>> {
  const params = contracts.params?.safeParse(request.params)
  if (params?.success === false || !isStorable(request.params)) return refuse('not-found')
  const query = contracts.query ? readInput(request.query, contracts.query) : done
  if (!query.ok) return query
  const raw = await readBody()
  const body = contracts.body ? readInput(raw, contracts.body) : succeed(raw)
  if (!body.ok) return body
  return succeed({ params: params?.data ?? request.params, query: query.value, body: body.value })
}

/** Reads the body that an endpoint asks for. Rejects as Express' own readers do. */
function bodyReader({ body, bodyLimit: limit = BODY_LIMIT }: Endpoint) {
  if (body === undefined) return async () => undefined
  const reader = isJson(body) ? express.json({ limit }) : express.raw({ limit, type: body.media })
  return async (request: Request, response: Response): Promise<unknown> => {
    await run(reader, request, response)
    if (isJson(body)) return request.body
    // What is not of the types that may be sent is left unread.
    const content = Buffer.isBuffer(request.body) ? [new Uint8Array(request.body)] : []
    return new Blob(content, { type: request.headers['content-type'] ?? '' })
  }
}

function run(handler: RequestHandler, request: Request, response: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    handler(request, response, (error) => (error ? reject(error) : resolve()))
  })
}

async function send(
  { reply, compressed }: Endpoint,
  request: Request,
  response: Response,
  value: unknown,
): Promise<void> {
  if (value === undefined) {
    response.status(204).end()
    return
  }
  const isBytes = value instanceof Uint8Array
  if (isBytes && reply && !response.hasHeader('Content-Type')) response.type(reply.media)
  if (compressed) {
    const body = Buffer.from(isBytes ? value : JSON.stringify(value))
    if (!isBytes) response.type('json')
    await sendCompressed(request, response, body, value as object)
  } else if (isBytes) response.send(Buffer.from(value))
  else response.json(value)
}
