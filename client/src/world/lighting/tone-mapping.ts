import { CustomToneMapping, ShaderChunk, type WebGLRenderer } from 'three'

/** AgX keeps bright colours from clipping but is flat as it comes: this gives back contrast and colour. */
const LOOK = /* glsl */ `vec3 CustomToneMapping( vec3 color ) {
	vec3 mapped = AgXToneMapping( color );
	float grey = dot( mapped, vec3( 0.2126, 0.7152, 0.0722 ) );
	mapped = max( mix( vec3( grey ), mapped, 1.16 ), 0.0 );
	return pow( mapped, vec3( 1.22 ) );
}`

/** three's own place for a tone mapping of one's own is this line of its shader library. */
const PLACE = 'vec3 CustomToneMapping( vec3 color ) { return color; }'

/** AgX with a little contrast; before the first frame, for programs keep what they were made with. */
export function setToneMapping(renderer: WebGLRenderer): void {
  ShaderChunk.tonemapping_pars_fragment = ShaderChunk.tonemapping_pars_fragment.replace(PLACE, LOOK)
  renderer.toneMapping = CustomToneMapping
}
