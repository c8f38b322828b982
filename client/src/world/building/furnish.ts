import type { Locale } from '@foyer/shared/i18n/locale.ts'
import type { Catalog } from '@foyer/shared/layout/catalog-contract.ts'
import type { Layout } from '@foyer/shared/layout/layout-contract.ts'
import { type BufferGeometry, Group, type Material, Mesh } from 'three'
import type { FurnitureModel } from '../furniture/furniture-model.ts'
import { type Layer, mergeFurniture, planMerge } from '../furniture/merge-furniture.ts'
import { pictureMesh } from '../furniture/picture-mesh.ts'
import { picturesOf } from '../furniture/pictures.ts'
import type { LightBaker } from '../lighting/light-baker.ts'
import type { QualityProfile } from '../quality/quality.ts'

/** Furniture and pictures of a layout, as they come. */
export interface Furnishing {
  object: Group
  /** Settles when everything stands in its light; never fails. */
  ready: Promise<void>
  /** Draws the pictures anew, in another language or size. */
  showPictures(locale: Locale, profile: QualityProfile): void
  dispose(): void
}

interface FurnishOptions {
  layout: Layout
  catalog: Catalog
  locale: Locale
  profile: QualityProfile
  materials: Readonly<Record<Layer, Material>>
  /** Null: lit plainly. */
  baker: LightBaker | null
  plain: number
}

export function furnish(options: FurnishOptions): Furnishing {
  const { layout, catalog, materials, baker, plain } = options
  const object = new Group()
  object.name = 'furniture'
  let { locale, profile } = options
  let models: ReadonlyMap<string, FurnitureModel> = new Map()
  let pictures: ReturnType<typeof pictureMesh> | null = null
  let disposed = false

  const drawPictures = () => {
    if (pictures) {
      object.remove(pictures)
      disposePictures(pictures)
    }
    const placed = picturesOf(layout, catalog, models, locale)
    pictures =
      placed.length > 0
        ? pictureMesh(placed, layout.theme, profile.signSize, profile.anisotropy)
        : null
    if (pictures) object.add(pictures)
  }

  const fill = async () => {
    // Loading code and models are not needed to walk: they come after the first frame.
    const { loadModel } = await import('../furniture/load-models.ts')
    const kinds = [...new Set(layout.items.map((item) => item.kind))]
    models = new Map(
      await Promise.all(kinds.map(async (kind) => [kind, await loadModel(kind, catalog)] as const)),
    )
    if (disposed) return
    drawPictures()
    await Promise.all(
      planMerge(layout.items, models).map(async (plan) => {
        const geometry = mergeFurniture(plan, layout.theme, plain)
        await lightGeometry(geometry, baker)
        if (disposed) geometry.dispose()
        else object.add(named(new Mesh(geometry, materials[plan.layer]), plan.layer))
      }),
    )
  }

  return {
    object,
    ready: fill().catch((cause: unknown) => {
      // The room stays usable without furniture, e.g. when the download was lost.
      console.warn('Furniture could not be placed.', cause)
    }),
    showPictures(newLocale, newProfile) {
      locale = newLocale
      profile = newProfile
      if (models.size > 0) drawPictures()
    },
    dispose() {
      disposed = true
      if (pictures) disposePictures(pictures)
      for (const child of object.children) {
        if (child instanceof Mesh && child !== pictures) child.geometry.dispose()
      }
      object.clear()
    },
  }
}

/** Replaces the plain light of a geometry by what was baked for its vertices. */
export async function lightGeometry(
  geometry: BufferGeometry,
  baker: LightBaker | null,
): Promise<void> {
  const light = await baker?.vertices(
    geometry.getAttribute('position').array as Float32Array,
    geometry.getAttribute('normal').array as Int8Array,
  )
  if (!light) return
  // In place: the buffer of an attribute that is replaced would stay on the graphics card.
  const attribute = geometry.getAttribute('light')
  attribute.array.set(light)
  attribute.needsUpdate = true
}

function named(mesh: Mesh, name: string): Mesh {
  mesh.name = name
  return mesh
}

function disposePictures({ geometry, material }: ReturnType<typeof pictureMesh>): void {
  geometry.dispose()
  material.map?.dispose()
  material.dispose()
}
