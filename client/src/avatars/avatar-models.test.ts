import { randomLook } from '@foyer/shared/look/look.ts'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Avatar } from './avatar.ts'
import { AvatarModels } from './avatar-models.ts'
import { createAvatarView } from './avatar-view.ts'
import { STAND_IN } from './stand-in.ts'

afterEach(() => vi.unstubAllGlobals())

const visitor = () => createAvatarView({ own: true, name: 'Ana', look: randomLook(() => 0) })

describe('models that cannot be loaded', () => {
  it('leave the stand-in, said once a file, and stop nothing', async () => {
    // Node's own Request refuses the site-relative addresses before anything is fetched.
    vi.stubGlobal('Request', class {})
    vi.stubGlobal('fetch', () => Promise.reject(new Error('offline')))
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const models = new AvatarModels()
    const avatar = new Avatar(visitor(), 0)
    avatar.dress()
    models.start(avatar.parts)
    models.start(avatar.parts)
    models.want('body-suit')
    // Own body and hair, first clips, the crowd, more clips.
    await vi.waitFor(() => expect(warn).toHaveBeenCalledTimes(5))
    models.want('body-suit')
    await new Promise((resolve) => setTimeout(resolve))
    expect(avatar.rangesIn(models.parts)).toEqual([models.parts.rangeOf(STAND_IN, 0)])
    expect(warn).toHaveBeenCalledTimes(5)
    models.dispose()
  })
})
