import {
  DataArrayTexture,
  DataTexture,
  DoubleSide,
  FrontSide,
  type IUniform,
  Matrix4,
  MeshStandardMaterial,
  type Texture,
  Vector2,
  Vector3,
} from 'three'
import { VERTEX_LIGHT_RANGE } from '../lighting/vertex-light.ts'

/** What the materials of a building share; changed in place, so that one change reaches all. */
export interface StageUniforms {
  [name: string]: IUniform
  /** Fine structure of materials, one layer each. */
  grain: IUniform<DataArrayTexture>
  /** The room mirrored at the floor. */
  mirror: IUniform<Texture>
  mirrorMatrix: IUniform<Matrix4>
  mirrorShare: IUniform<number>
  mirrorSize: IUniform<Vector2>
  /** Baked light of the shell, and of the floor in finer texels: sun and contact shade. */
  stageLight: IUniform<Texture>
  floorShade: IUniform<Texture>
  /** 0: only `plainLight`; 1: only what was baked. */
  bakedShare: IUniform<number>
  plainLight: IUniform<Vector3>
  sunLight: IUniform<Vector3>
  /** The room's box, about which reflections of the environment are corrected, and where it was captured. */
  roomLow: IUniform<Vector3>
  roomHigh: IUniform<Vector3>
  captured: IUniform<Vector3>
}

/** Stands where no light or mirror is yet: no sun, all open. */
export const BLANK = new DataTexture(new Uint8Array([0, 255, 0, 255]), 1, 1)
BLANK.needsUpdate = true

export function stageUniforms(): StageUniforms {
  const grey = new DataArrayTexture(new Uint8Array([128, 128, 128, 128]), 1, 1, 1)
  grey.needsUpdate = true
  return {
    grain: { value: grey },
    mirror: { value: BLANK },
    mirrorMatrix: { value: new Matrix4() },
    mirrorShare: { value: 0 },
    mirrorSize: { value: new Vector2(1, 1) },
    stageLight: { value: BLANK },
    floorShade: { value: BLANK },
    bakedShare: { value: 0 },
    plainLight: { value: new Vector3(0.5, 0.5, 0.5) },
    sunLight: { value: new Vector3() },
    roomLow: { value: new Vector3() },
    roomHigh: { value: new Vector3() },
    captured: { value: new Vector3() },
  }
}

export type StageKind = 'shell' | 'floor' | 'furniture' | 'foliage'

/**
 * A standard material whose surface comes from vertex attributes and whose diffuse light was baked: in
 * the light map (shell, floor) or in the vertices (furniture). The scene's lamps do not reach it, only
 * its environment, for reflections; so it costs one texture read where others sum up lights.
 *
 * Attributes: `color` = square root of the linear colour, and openness (ambient occlusion) as alpha;
 * `surface` = roughness, metalness, layer of the grain / 255, glow / 16; `uv` = repeats of the grain;
 * `light` = texture coordinates of the light map, or baked light itself.
 */
export function stageMaterial(kind: StageKind, uniforms: StageUniforms): MeshStandardMaterial {
  const material = new MeshStandardMaterial({
    vertexColors: true,
    side: kind === 'foliage' ? DoubleSide : FrontSide,
  })
  const mapped = kind === 'shell' || kind === 'floor'
  material.defines = {
    ...material.defines,
    USE_UV: '',
    ...(mapped ? { LIGHT_IN_MAP: '' } : {}),
    ...(kind === 'floor' ? { STAGE_FLOOR: '' } : {}),
  }
  material.customProgramCacheKey = () => `stage-${kind}`
  material.onBeforeCompile = (shader) => {
    Object.assign(shader.uniforms, uniforms)
    shader.vertexShader = replaced(shader.vertexShader, VERTEX_CHANGES)
    shader.fragmentShader = replaced(shader.fragmentShader, FRAGMENT_CHANGES)
  }
  return material
}

function replaced(source: string, changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((text, [what, by]) => text.replace(what, by), source)
}

const VERTEX_CHANGES = [
  [
    '#include <common>',
    `#include <common>
attribute vec4 surface;
varying vec4 vSurface;
varying vec3 vWorld;
#ifdef LIGHT_IN_MAP
attribute vec2 light;
varying vec2 vLight;
#else
attribute vec4 light;
varying vec3 vLight;
#endif`,
  ],
  [
    '#include <begin_vertex>',
    `#include <begin_vertex>
vSurface = surface;
vWorld = (modelMatrix * vec4(position, 1.0)).xyz;
#ifdef LIGHT_IN_MAP
vLight = light;
#else
vLight = light.rgb * ${VERTEX_LIGHT_RANGE.toFixed(1)};
vLight *= vLight;
#endif`,
  ],
] as const

const FRAGMENT_CHANGES = [
  [
    '#include <common>',
    `#include <common>
uniform mediump sampler2DArray grain;
uniform sampler2D stageLight;
uniform sampler2D floorShade;
uniform sampler2D mirror;
uniform mat4 mirrorMatrix;
uniform float mirrorShare;
uniform vec2 mirrorSize;
uniform float bakedShare;
uniform vec3 plainLight;
uniform vec3 sunLight;
uniform vec3 roomLow;
uniform vec3 roomHigh;
uniform vec3 captured;
varying vec4 vSurface;
varying vec3 vWorld;
#ifdef LIGHT_IN_MAP
varying vec2 vLight;
#else
varying vec3 vLight;
#endif

// Slabs of a floor are laid in four directions, so that the repeat does not show.
vec4 laidGrain(vec2 uv, float layer) {
	vec2 slab = floor(uv);
	float turn = floor(fract(sin(dot(slab, vec2(127.1, 311.7))) * 43758.5453) * 4.0);
	vec2 p = uv - slab - 0.5;
	p = turn < 1.0 ? p : turn < 2.0 ? vec2(-p.y, p.x) : turn < 3.0 ? -p : vec2(p.y, -p.x);
	vec4 value = textureGrad(grain, vec3(p + 0.5, layer), dFdx(uv), dFdy(uv));
	value.rgb *= 0.985 + 0.03 * fract(sin(dot(slab, vec2(269.5, 183.3))) * 9631.73);
	return value;
}`,
  ],
  [
    '#include <map_fragment>',
    `float grainLayer = floor(vSurface.z * 255.0 + 0.5);
#ifdef STAGE_FLOOR
vec4 grainHere = laidGrain(vUv, grainLayer);
#else
vec4 grainHere = texture(grain, vec3(vUv, grainLayer));
#endif
grainHere *= 255.0 / 128.0;`,
  ],
  // Vertex colours are square roots, so that eight bits reach down into dark colours.
  ['#include <color_fragment>', 'diffuseColor.rgb *= vColor.rgb * vColor.rgb * grainHere.rgb;'],
  [
    '#include <roughnessmap_fragment>',
    'float roughnessFactor = clamp(vSurface.x * grainHere.a, 0.04, 1.0);',
  ],
  ['#include <metalnessmap_fragment>', 'float metalnessFactor = vSurface.y;'],
  [
    '#include <emissivemap_fragment>',
    'totalEmissiveRadiance += diffuseColor.rgb * vSurface.w * 16.0;',
  ],
  [
    '#include <lights_fragment_begin>',
    `vec3 geometryPosition = -vViewPosition;
vec3 geometryNormal = normal;
vec3 geometryViewDir = normalize(vViewPosition);
vec3 geometryClearcoatNormal = vec3(0.0);
material.dfg = texture2D(dfgLUT, vec2(material.roughness, saturate(dot(geometryNormal, geometryViewDir)))).rg;
float openness = vColor.a;
#ifdef LIGHT_IN_MAP
vec3 baked = texture2D(stageLight, vLight).rgb;
#else
vec3 baked = vLight;
#endif
#ifdef STAGE_FLOOR
vec2 shade = texture2D(floorShade, (vWorld.xz - roomLow.xz) / (roomHigh.xz - roomLow.xz)).rg;
openness *= mix(1.0, shade.g, bakedShare);
vec3 sunHere = sunLight * shade.r * bakedShare;
#else
vec3 sunHere = vec3(0.0);
#endif
vec3 received = mix(plainLight, baked, bakedShare);
vec3 irradiance = vec3(0.0);
vec3 iblIrradiance = PI * (received * openness + sunHere);
vec3 radiance = vec3(0.0);
vec3 clearcoatRadiance = vec3(0.0);`,
  ],
  [
    '#include <lights_fragment_maps>',
    `#ifdef USE_ENVMAP
vec3 bounce = inverseTransformDirection(reflect(-geometryViewDir, geometryNormal), viewMatrix);
#ifdef STAGE_FLOOR
// The environment was captured at one point: look where the ray meets the room's box instead.
vec3 safeBounce = mix(bounce, vec3(1e-5), lessThan(abs(bounce), vec3(1e-5)));
vec3 ends = max((roomHigh - vWorld) / safeBounce, (roomLow - vWorld) / safeBounce);
bounce = vWorld + bounce * min(min(ends.x, ends.y), ends.z) - captured;
#endif
radiance += textureLod(envMap, envMapRotation * normalize(bounce), roughnessToMip(material.roughness)).rgb * envMapIntensity;
#ifdef STAGE_FLOOR
if (mirrorShare > 0.0) {
	vec4 there = mirrorMatrix * vec4(vWorld, 1.0);
	vec2 at = there.xy / there.w;
	// Polished stone blurs: five taps of a coarser level, none of them above the line where things meet
	// the floor, for behind it the mirror saw out of the room. (Its picture is upside down.)
	float blur = 0.6 + 4.0 * material.roughness;
	vec2 reach = 0.75 * exp2(blur) / mirrorSize;
	at.y += reach.y;
	vec3 sum = textureLod(mirror, at, blur).rgb * 2.0;
	sum += textureLod(mirror, at + reach * vec2(0.9, 0.4), blur).rgb;
	sum += textureLod(mirror, at + reach * vec2(-0.4, 0.9), blur).rgb;
	sum += textureLod(mirror, at + reach * vec2(-0.9, -0.4), blur).rgb;
	sum += textureLod(mirror, at + reach * vec2(0.4, -0.9), blur).rgb;
	radiance = mix(radiance, sum / 6.0, mirrorShare);
}
#endif
#endif`,
  ],
  [
    '#include <aomap_fragment>',
    'reflectedLight.indirectSpecular *= computeSpecularOcclusion(saturate(dot(geometryNormal, geometryViewDir)), openness, material.roughness);',
  ],
] as const
