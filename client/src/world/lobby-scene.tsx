import { useFrame } from '@react-three/fiber'
import type { Object3D } from 'three'

interface LobbySceneProps {
  objects: readonly Object3D[]
  /** Called before each frame is drawn. */
  onFrame(): void
}

/** What stands in the scene, and the beat of the frame loop. */
export function LobbyScene({ objects, onFrame }: LobbySceneProps) {
  useFrame(onFrame)
  return objects.map((object) => <primitive key={object.uuid} object={object} />)
}
