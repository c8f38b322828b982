import { JOINTS, POSITION_UNIT, SLOTS } from '@foyer/assets/avatars/avatar-kit.ts'
import { FULL_LIGHT } from './part-mesh.ts'
import { LOWER_MASK } from './pose.ts'

/** Texels a row of the draw list and of the avatars' states, as a power of two. */
export const ROW_BITS = 9
/** Texels of one avatar's state. */
export const STATE_TEXELS = 3

/**
 * An avatar's state, three texels:
 * x, y, z of the feet, sine of yaw times scale;
 * cosine of yaw times scale, row of the pose, row of the pose faded from, share of the former;
 * row of the gesture, its share, opacity, girth.
 * A row below 0 is row -1 - r of the live poses, otherwise of the pose book, mixed by its fraction.
 */
export const CROWD_VERTEX_PARS = /* glsl */ `
#ifdef GL_ANGLE_multi_draw
  #define DRAW gl_DrawID
#else
  uniform int drawId;
  #define DRAW drawId
#endif
uniform sampler2D drawList;
uniform sampler2D states;
uniform sampler2D bookPoses;
uniform sampler2D livePoses;
uniform sampler2D palettes;
attribute vec4 place;
attribute vec4 shape;
attribute vec4 joints;
attribute vec4 weights;
varying vec3 vTint;
varying float vOpacity;

vec4 texelOf(sampler2D source, int i) {
  return texelFetch(source, ivec2(i & ${(1 << ROW_BITS) - 1}, i >> ${ROW_BITS}), 0);
}

// A joint's skinning matrix; its columns are the matrix's rows.
mat3x4 jointIn(sampler2D poses, int row, int joint) {
  return mat3x4(
    texelFetch(poses, ivec2(joint * 3, row), 0),
    texelFetch(poses, ivec2(joint * 3 + 1, row), 0),
    texelFetch(poses, ivec2(joint * 3 + 2, row), 0)
  );
}

mat3x4 jointAt(float row, int joint) {
  if (row < 0.0) return jointIn(livePoses, -1 - int(row), joint);
  float share = fract(row);
  mat3x4 first = jointIn(bookPoses, int(row), joint);
  if (share == 0.0) return first;
  return first * (1.0 - share) + jointIn(bookPoses, int(row) + 1, joint) * share;
}

mat3x4 mixedJoint(vec4 poses, int joint) {
  mat3x4 current = jointAt(poses.y, joint);
  if (poses.w == 1.0) return current;
  return jointAt(poses.z, joint) * (1.0 - poses.w) + current * poses.w;
}

// The gesture's joint, carried by the hips of the stance instead of its own.
mat3x4 carriedJoint(mat3x4 gesture, mat3x4 stanceHips, mat3x4 gestureHips) {
  mat3 turn = transpose(mat3(stanceHips[0].xyz, stanceHips[1].xyz, stanceHips[2].xyz)) *
    mat3(gestureHips[0].xyz, gestureHips[1].xyz, gestureHips[2].xyz);
  vec3 from = vec3(gestureHips[0].w, gestureHips[1].w, gestureHips[2].w);
  vec3 to = vec3(stanceHips[0].w, stanceHips[1].w, stanceHips[2].w);
  vec3 offset = turn * (vec3(gesture[0].w, gesture[1].w, gesture[2].w) - from) + to;
  mat3 turned = mat3(gesture[0].xyz, gesture[1].xyz, gesture[2].xyz) * transpose(turn);
  return mat3x4(vec4(turned[0], offset.x), vec4(turned[1], offset.y), vec4(turned[2], offset.z));
}
`

/** Runs where three computes the normal; leaves `crowdPosition` for where it computes the position. */
export const CROWD_VERTEX_NORMAL = /* glsl */ `
  int entry = int(texelOf(drawList, DRAW).x) + gl_InstanceID;
  int slot = int(texelOf(drawList, entry).x);
  vec4 stateA = texelOf(states, slot * ${STATE_TEXELS});
  vec4 stateB = texelOf(states, slot * ${STATE_TEXELS} + 1);
  vec4 stateC = texelOf(states, slot * ${STATE_TEXELS} + 2);

  bool gesturing = stateC.y > 0.0;
  mat3x4 stanceHips;
  mat3x4 gestureHips;
  if (gesturing) {
    stanceHips = mixedJoint(stateB, ${JOINTS.indexOf('hips')});
    gestureHips = jointAt(stateC.x, ${JOINTS.indexOf('hips')});
  }
  mat3x4 skinning = mat3x4(0.0);
  for (int i = 0; i < 4; i++) {
    if (weights[i] == 0.0) continue;
    int joint = int(joints[i]);
    mat3x4 carried = mixedJoint(stateB, joint);
    if (gesturing && ((${LOWER_MASK} >> joint) & 1) == 0) {
      mat3x4 gesture = carriedJoint(jointAt(stateC.x, joint), stanceHips, gestureHips);
      carried = carried * (1.0 - stateC.y) + gesture * stateC.y;
    }
    skinning += carried * weights[i];
  }
  vec3 crowdPosition = vec4((place.xyz + shape.xyz * stateC.w) * ${POSITION_UNIT}, 1.0) * skinning;
  vec3 objectNormal = vec4(normal, 0.0) * skinning;
  mat2 facing = mat2(stateB.x, -stateA.w, stateA.w, stateB.x);
  objectNormal.xz = facing * objectNormal.xz;
  crowdPosition.xz = facing * crowdPosition.xz;
  crowdPosition.y *= length(facing[0]);
  crowdPosition += stateA.xyz;
  vTint = texelFetch(palettes, ivec2(int(place.w), slot), 0).rgb * shape.w / ${FULL_LIGHT}.0;
  vOpacity = stateC.z;
`

export const CROWD_FRAGMENT_PARS = /* glsl */ `
varying vec3 vTint;
varying float vOpacity;

// Screen-door transparency: needs no sorting, so the whole crowd stays one opaque call.
float dither4(vec2 at) {
  ivec2 p = ivec2(at) & 3;
  int x = p.x ^ p.y;
  int rank = ((x & 1) << 3) | ((p.y & 1) << 2) | (x & 2) | ((p.y & 2) >> 1);
  return (float(rank) + 0.5) / 16.0;
}
`

export const CROWD_FRAGMENT_COLOUR = /* glsl */ `
  if (vOpacity < 1.0 && vOpacity < dither4(gl_FragCoord.xy)) discard;
  diffuseColor.rgb *= vTint;
`

/** Colours of one avatar: a row of the palette texture. */
export const PALETTE_WIDTH = SLOTS.length
