import { assemblePart, type PartMesh } from './assemble.ts'
import {
  CLIP_FILES,
  CLIPS,
  type ClipName,
  CROWD_FILE,
  LEVELS,
  partFile,
  partNode,
} from './avatar-kit.ts'
import { PARTS } from './parts.ts'
import { writeModel } from './write-model.ts'

const clipsOf = (file: 'first' | 'more') =>
  (Object.keys(CLIPS) as ClipName[]).filter((clip) => CLIPS[clip].file === file)

/** All files of the kit by their path in `assets/models`. */
export async function* generateAvatars(): AsyncGenerator<readonly [string, Uint8Array]> {
  for (const file of ['first', 'more'] as const)
    yield [CLIP_FILES[file], await writeModel({ clips: clipsOf(file) })]
  const crowd = new Map<string, PartMesh>()
  for (const [part, pieces] of PARTS) {
    const meshes = assemblePart(part, pieces)
    yield [partFile(part), await writeModel({ meshes: new Map([[partNode(part, 0), meshes[0]!]]) })]
    for (const level of LEVELS.slice(1)) {
      const mesh = meshes[level]!
      if (mesh.indices.length > 0) crowd.set(partNode(part, level), mesh)
    }
  }
  yield [CROWD_FILE, await writeModel({ meshes: crowd })]
}
