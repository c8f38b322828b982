import type { Locale } from '@foyer/shared/i18n/locale.ts'
import type { Catalog } from '@foyer/shared/layout/catalog-contract.ts'
import type { Item, Layout } from '@foyer/shared/layout/layout-contract.ts'
import { Group } from 'three'
import type { QualityProfile } from '../quality/quality.ts'
import type { Models } from './furniture-model.ts'
import { pictureMesh } from './picture-mesh.ts'
import { picturesOf } from './pictures.ts'

/** All pictures, screens and signs of a room, drawn anew as a whole. */
export interface RoomPictures {
  object: Group
  show(layout: Layout, models: Models, locale: Locale, profile: QualityProfile): void
  dispose(): void
}

export function createRoomPictures(catalog: Catalog): RoomPictures {
  const object = new Group()
  let mesh: ReturnType<typeof pictureMesh> | null = null

  function clear(): void {
    object.clear()
    mesh?.geometry.dispose()
    mesh?.material.map?.dispose()
    mesh?.material.dispose()
    mesh = null
  }

  return {
    object,
    show(layout, models, locale, { signSize, anisotropy }) {
      clear()
      const placed = picturesOf(layout, catalog, models, locale)
      if (placed.length === 0) return
      mesh = pictureMesh(placed, layout.theme, signSize, anisotropy)
      object.add(mesh)
    },
    dispose: clear,
  }
}

/** Whether an item shows a picture, or is a sign. */
export function showsPicture({ kind }: Item, models: Models): boolean {
  return kind === 'sign' || (models.get(kind) ?? []).some(({ finish }) => finish === 'picture')
}
