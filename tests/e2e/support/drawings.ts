/** Letters are drawn by the size that a picture says it has. */
const SIZED = 'viewBox="0 0 60 20" width="60" height="20"'

/** Constructs of SVG as drawing programs and people write them, each drawn with what it says alone. */
export const DRAWINGS: Readonly<Record<string, string>> = {
  // what was lost once
  'a name in French': logo(
    '<linearGradient id="Dégradé_1"><stop offset="0" stop-color="#06c"/></linearGradient><rect fill="url(#Dégradé_1)" width="60" height="20"/>',
  ),
  'a rule for dark pages': styled(
    '.m{fill:#123}@media (prefers-color-scheme: dark){.m{fill:#fff}}',
    '<path class="m" d="M0 0h60v20H0z"/>',
  ),
  'a rule by element': styled('path{fill:#c00}', '<path d="M0 0h60v20H0z"/>'),
  'a rule by id': styled('#p{fill:#c00}', '<path id="p" d="M0 0h60v20H0z"/>'),
  'a rule by element and class': styled('path.a{fill:#c00}', '<path class="a" d="M0 0h60v20H0z"/>'),
  'a rule by what is around': styled(
    '.x .a{fill:#c00}',
    '<g class="x"><path class="a" d="M0 0h60v20H0z"/></g>',
  ),
  'a mask by alpha': logo(
    '<mask id="m" style="mask-type:alpha"><rect width="60" height="20"/></mask><g mask="url(#m)"><rect width="60" height="20" fill="#06c"/></g>',
  ),
  'comments within a style': logo(
    '<rect width="60" height="20" style="fill:/* blue */#06c;/**/"/>',
  ),
  'a property of its own': styled(
    ':root{--c:#06c}.a{fill:var(--c)}',
    '<rect class="a" width="60" height="20"/>',
  ),
  'a fallback of a property': logo('<rect width="60" height="20" style="fill:var(--none, #06c)"/>'),
  'a gradient as fallback': logo(
    '<linearGradient id="g"><stop stop-color="#06c"/></linearGradient><rect width="60" height="20" style="fill:var(--none, url(#g))"/>',
  ),
  'a font in short': logo('<text y="15" style="font:bold italic 15px serif">Foyer</text>'),
  'a focal radius': logo(
    '<radialGradient id="r" fr="0.3"><stop stop-color="#06c"/><stop offset="1" stop-color="#fc0"/></radialGradient><rect fill="url(#r)" width="60" height="20"/>',
  ),
  // Illustrator
  'a clipping mask of Illustrator': logo(
    '<style type="text/css">.st0{clip-path:url(#SVGID_2_);}.st1{fill:#E30613;}</style><g><defs><path id="SVGID_1_" d="M5 5h30v10H5z"/></defs><clipPath id="SVGID_2_"><use xlink:href="#SVGID_1_" style="overflow:visible;"/></clipPath><rect class="st0 st1" width="60" height="20"/></g>',
  ),
  'a switch of Illustrator': `<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
	<!ENTITY ns_extend "http://ns.adobe.com/Extensibility/1.0/">
	<!ENTITY ns_ai "http://ns.adobe.com/AdobeIllustrator/10.0/">
]>${logo(
    '<switch><foreignObject requiredExtensions="&ns_ai;" x="0" y="0" width="1" height="1"><i:pgfRef xlink:href="#adobe_pgf"/></foreignObject><g i:extraneous="self"><rect width="60" height="20" fill="#06c"/></g></switch>',
    'viewBox="0 0 60 20" xmlns:x="&ns_extend;" xmlns:i="&ns_ai;"',
  )}`,
  'a switch of two': logo(
    '<switch><rect width="30" height="20" fill="#06c"/><rect width="60" height="20" fill="#c00"/></switch>',
  ),
  'a pattern': logo(
    '<pattern id="p" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(30)"><circle cx="3" cy="3" r="2" fill="#c00"/></pattern><rect width="60" height="20" fill="url(#p)"/>',
  ),
  'a pattern of another': logo(
    '<pattern id="p" width="6" height="6" patternUnits="userSpaceOnUse"><path d="M0 0h3v3z" fill="#c00"/></pattern><pattern id="q" xlink:href="#p" patternTransform="scale(2)"/><rect width="60" height="20" style="fill:url(#q)"/>',
  ),
  'a pattern with a view box': logo(
    '<pattern id="p" width=".2" height=".5" viewBox="0 0 10 10"><circle cx="5" cy="5" r="4"/></pattern><rect width="60" height="20" fill="url(#p)"/>',
  ),
  // Inkscape
  'a drawing of Inkscape': logo(
    '<sodipodi:namedview xmlns:sodipodi="urn:s" pagecolor="#fff"/><g xmlns:k="urn:k" k:label="Layer 1" k:groupmode="layer" style="display:inline"><path style="color:#000;fill:#d40000;fill-opacity:1;stroke:#000080;stroke-width:2;stroke-linecap:round;stroke-dasharray:none;-inkscape-stroke:none;paint-order:stroke fill markers;stop-color:#000;line-height:125%;enable-background:accumulate;text-decoration:none;filter:none;marker:none;mix-blend-mode:normal" d="M10 5h30v10H10z"/></g>',
  ),
  'a text of Inkscape': logo(
    '<text xml:space="preserve" style="font-size:12px;line-height:1.25;font-family:sans-serif;-inkscape-font-specification:sans-serif;letter-spacing:1px" x="2" y="14"><tspan x="2" y="14" style="fill:#c00">a  b</tspan></text>',
  ),
  'a layer that is hidden': logo(
    '<g style="display:none"><rect width="60" height="20"/></g><circle cx="30" cy="10" r="8" fill="#06c"/>',
  ),
  // references
  'a copy': logo(
    '<defs><circle id="c" r="5" fill="#06c"/></defs><use href="#c" x="15" y="10"/><use href="#c" x="40" y="10" opacity=".5"/>',
  ),
  'a copy of a copy': logo(
    '<g id="a"><rect width="5" height="5"/></g><g id="b"><use href="#a" x="10"/></g><use href="#b" y="8" fill="#c00"/>',
  ),
  'a symbol': logo(
    '<symbol id="s" viewBox="0 0 10 10"><circle cx="5" cy="5" r="5"/></symbol><use href="#s" x="5" y="2" width="16" height="16" fill="#06c"/>',
  ),
  'a copy that inherits': styled(
    '.u{fill:#06c}',
    '<defs><path id="p" d="M0 0h20v20z"/></defs><use class="u" href="#p"/>',
  ),
  'a reference in quotes': logo(
    `<linearGradient id="g"><stop stop-color="#06c"/></linearGradient><rect fill="url('#g')" width="60" height="20"/>`,
  ),
  'a name with a blank and a bracket': logo(
    '<linearGradient id="a b(1)"><stop stop-color="#06c"/></linearGradient><rect style="fill:url(&quot;#a b(1)&quot;)" width="60" height="20"/>',
  ),
  'a name as in an address': logo(
    '<linearGradient id="Dé"><stop stop-color="#06c"/></linearGradient><rect fill="url(#D%C3%A9)" width="60" height="20"/>',
  ),
  'a name that nothing has': logo(
    '<rect fill="url(#none) #06c" width="30" height="20"/><rect x="30" fill="url(#none)" width="30" height="20"/>',
  ),
  'a name that two have': logo(
    '<linearGradient id="g"><stop stop-color="#06c"/></linearGradient><linearGradient id="g"><stop stop-color="#c00"/></linearGradient><rect fill="url(#g)" width="60" height="20"/>',
  ),
  'stops of another gradient': logo(
    '<linearGradient id="h"><stop stop-color="#06c"/><stop offset="1" stop-color="#c00"/></linearGradient><linearGradient id="g" xlink:href="#h" x2="0" y2="1" spreadMethod="reflect" gradientTransform="scale(.5)"/><rect fill="url(#g)" width="60" height="20"/>',
  ),
  'a clip within a clip': logo(
    '<clipPath id="a"><rect width="30" height="20"/></clipPath><clipPath id="b" clip-path="url(#a)"><circle cx="30" cy="10" r="10"/></clipPath><rect clip-path="url(#b)" width="60" height="20" fill="#06c"/>',
  ),
  'a mask with a gradient': logo(
    '<linearGradient id="g"><stop stop-color="#fff"/><stop offset="1" stop-color="#000"/></linearGradient><mask id="m"><rect fill="url(#g)" width="60" height="20"/></mask><rect mask="url(#m)" width="60" height="20" fill="#06c"/>',
  ),
  'a clip by evenodd': logo(
    '<clipPath id="a"><path clip-rule="evenodd" d="M0 0h60v20H0zM10 5h30v10H10z"/></clipPath><rect clip-path="url(#a)" width="60" height="20" fill="#06c"/>',
  ),
  'a clip by a box': logo(
    '<clipPath id="a" clipPathUnits="objectBoundingBox"><circle cx=".5" cy=".5" r=".5"/></clipPath><rect clip-path="url(#a)" width="60" height="20" fill="#06c"/>',
  ),
  'a clip by a shape of CSS': logo(
    '<rect style="clip-path:circle(8px at 20px 10px)" width="60" height="20" fill="#06c"/>',
  ),
  // the cascade
  'an id over a class over an element': styled(
    '#a{fill:#06c}.b{fill:#c00}rect{fill:#fc0}',
    '<rect id="a" class="b" width="30" height="20"/><rect class="b" x="30" width="30" height="20"/>',
  ),
  'a later rule over an earlier one': styled(
    '.a{fill:#c00}.b{fill:#06c}',
    '<rect class="b a" width="60" height="20"/>',
  ),
  importance: styled(
    '.a{fill:#06c!important}',
    '<rect class="a" style="fill:#c00" width="60" height="20"/>',
  ),
  'importance of its own': styled(
    '.a{fill:#c00!important}',
    '<rect class="a" style="fill:#06c!important" width="60" height="20"/>',
  ),
  'a rule over an attribute': styled(
    '.a{fill:#06c}',
    '<rect class="a" fill="#c00" width="60" height="20"/>',
  ),
  'a style over a rule': styled(
    '.a{fill:#c00}',
    '<rect class="a" style="fill:#06c" width="60" height="20"/>',
  ),
  'two sheets': logo(
    '<style>.a{fill:#c00}</style><style>.a{fill:#06c}</style><rect class="a" width="60" height="20"/>',
  ),
  'a sheet for paper': logo(
    '<style>.a{fill:#06c}</style><style media="print">.a{fill:#c00}</style><rect class="a" width="60" height="20"/>',
  ),
  'a sheet of another kind': logo(
    '<style type="text/less">.a{fill:#c00}</style><rect class="a" width="60" height="20" fill="#06c"/>',
  ),
  'a sheet in CDATA': logo(
    '<style><![CDATA[ .a > .b { fill: #06c } ]]></style><g class="a"><rect class="b" width="60" height="20"/></g>',
  ),
  'a sheet within a comment': logo(
    '<style><!-- .a{fill:#c00} --></style><rect class="a" fill="#06c" width="60" height="20"/>',
  ),
  'comments in a sheet': styled(
    '/* .a{fill:#c00} */.a{/*}*/fill:#06c}',
    '<rect class="a" width="60" height="20"/>',
  ),
  'a value that nobody reads': styled(
    '.a{fill:#06c;fill:#12}',
    '<rect class="a" width="60" height="20"/>',
  ),
  'a length without a unit': logo('<text y="15" style="font-size:3" font-size="18">Fo</text>'),
  'a child and not a grandchild': styled(
    'g>rect{fill:#06c}',
    '<g><rect width="30" height="20"/><svg x="30"><rect width="30" height="20"/></svg></g>',
  ),
  'the next one, and those after': styled(
    '.a+rect{fill:#06c}.a~rect{stroke:#c00}',
    '<rect class="a" width="10" height="20"/><rect x="15" width="10" height="15"/><rect x="30" width="10" height="15"/>',
  ),
  'an attribute in a selector': styled(
    '[id^="ic"]{fill:#06c}rect[data-x="1" i]{stroke:#c00}',
    '<rect id="icon" data-x="1" width="50" height="15"/>',
  ),
  everything: styled('*{fill:#06c}', '<rect width="60" height="20" fill="#c00"/>'),
  'a list of selectors': styled('.x,rect,#y{fill:#06c}', '<rect width="60" height="20"/>'),
  'an escaped class': styled('.\\31 a{fill:#06c}', '<rect class="1a" width="60" height="20"/>'),
  'a state': styled('.a{fill:#06c}.a:hover{fill:#c00}', '<rect class="a" width="60" height="20"/>'),
  'inheritance by name': logo(
    '<g fill="#c00" style="color:#06c"><rect style="fill:currentColor" width="30" height="20"/><rect x="30" fill="inherit" width="30" height="20"/></g>',
  ),
  // properties
  'a turn by style': logo(
    '<rect style="transform:rotate(20deg) scale(.5);transform-origin:30px 10px;fill:#06c" width="60" height="20"/>',
  ),
  'a shape by style': logo('<rect style="x:5px;y:5px;width:40px;height:10px;rx:4px;fill:#06c"/>'),
  'a mixture': logo(
    '<rect width="60" height="20" fill="#fc0"/><circle cx="30" cy="10" r="9" fill="#06c" style="mix-blend-mode:multiply"/>',
  ),
  'stroke and its parts': logo(
    '<path d="M5 15L20 5L35 15" fill="none" stroke="#06c" stroke-width="4" stroke-linejoin="bevel" stroke-linecap="round" stroke-dasharray="8 6" stroke-dashoffset="3" stroke-opacity=".6"/>',
  ),
  'a stroke that does not scale': logo(
    '<path transform="scale(4 1)" d="M1 15L10 5" stroke="#06c" stroke-width="3" vector-effect="non-scaling-stroke"/>',
  ),
  'colours of every kind': logo(
    '<rect width="10" height="20" fill="hsl(210 100% 40%)"/><rect x="10" width="10" height="20" fill="rgba(200,0,0,.5)"/><rect x="20" width="10" height="20" fill="tomato"/><rect x="30" width="10" height="20" style="fill:oklch(60% .2 140)"/><rect x="40" width="10" height="20" fill="#06c8"/>',
  ),
  'a ground': logo(
    '<circle cx="30" cy="10" r="8" fill="#fff"/>',
    'viewBox="0 0 60 20" style="background:#06c"',
  ),
  'an anchor and a baseline': logo(
    '<text x="30" y="10" font-size="12" text-anchor="middle" dominant-baseline="central" textLength="50" lengthAdjust="spacingAndGlyphs">Foyer</text>',
    SIZED,
  ),
  'letters turned and moved': logo(
    '<text x="5 20 40" y="12" dx="1" rotate="10 20 30" font-size="12">abc</text>',
  ),
  'a decoration': logo(
    '<text y="14" font-size="14" text-decoration="underline" word-spacing="4" font-variant="small-caps">a bc</text>',
    SIZED,
  ),
  // sizes
  'a picture within': logo(
    '<svg x="10" y="2" width="20" height="16" viewBox="0 0 10 10" preserveAspectRatio="xMaxYMin slice"><circle cx="5" cy="5" r="8" fill="#06c"/></svg>',
  ),
  'a stretched box': logo(
    '<circle cx="5" cy="5" r="5" fill="#06c"/>',
    'viewBox="0 0 10 10" width="60" height="20" preserveAspectRatio="none"',
  ),
  'a box with room beside': logo(
    '<rect width="10" height="10" fill="#06c"/>',
    'viewBox="0 0 10 10" width="60px" height="20"',
  ),
  'a size in millimetres': logo(
    '<rect width="30" height="20" fill="#06c"/>',
    'viewBox="0 0 60 20" width="60mm" height="20mm"',
  ),
  'a size that is all there is': logo(
    '<rect width="100%" height="50%" fill="#06c"/>',
    'width="100%" height="100%" viewBox="0 0 60 20"',
  ),
  'a size without a box': logo(
    '<rect width="30" height="20" fill="#06c"/>',
    'width="60" height="20"',
  ),
  // what is not seen
  'scripts, data and titles': logo(
    '<title>Logo</title><desc>x</desc><metadata><a/></metadata><script>document.documentElement.remove()</script><rect width="60" height="20" fill="#06c" onload="this.remove()"/>',
  ),
  'a prefix':
    '<s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 60 20"><s:rect width="60" height="20" fill="#06c"/></s:svg>',
  'what is told of pages': logo(
    '<rect width="60" height="20" fill="#06c" style="cursor:pointer;user-select:none;margin:0;-webkit-tap-highlight-color:red;zoom-x:2"/>',
  ),
}

/** What is drawn but not by us, with the word that the refusal names. */
export const REFUSED: Readonly<Record<string, [drawing: string, names: string]>> = {
  'a blur': [
    logo(
      '<filter id="f"><feGaussianBlur stdDeviation="2"/></filter><rect filter="url(#f)" width="60" height="20"/>',
    ),
    "'filter'",
  ],
  'a blur by style': [logo('<rect style="filter:blur(2px)" width="60" height="20"/>'), "'filter'"],
  'an arrow head': [logo('<path marker-end="url(#m)" d="M0 0h9"/>'), "'marker-end'"],
  'a photograph': [
    logo('<image href="data:image/png;base64,AA" width="60" height="20"/>'),
    "'image'",
  ],
  'a text on a path': [
    logo('<path id="p" d="M0 9h60"/><text><textPath href="#p">x</textPath></text>'),
    "'textPath'",
  ],
  'a movement': [
    logo('<rect width="9" height="9"><animate attributeName="x" to="9"/></rect>'),
    "'animate'",
  ],
  'a movement by style': [
    styled(
      '@keyframes k{to{fill:red}}.a{animation:k 1s}',
      '<rect class="a" width="60" height="20"/>',
    ),
    "'animation'",
  ],
  'a selector of numbers': [
    styled('rect:nth-child(2){fill:#06c}', '<rect width="60" height="20"/>'),
    "':nth-child'",
  ],
  'a selector of what is not': [
    styled('rect:not(.a){fill:#06c}', '<rect width="60" height="20"/>'),
    "':not'",
  ],
  'a query of widths': [
    styled('@media (min-width:10px){rect{fill:#06c}}', '<rect width="60" height="20"/>'),
    "'@media",
  ],
  'a layer of rules': [
    styled('@layer a{rect{fill:#06c}}', '<rect width="60" height="20"/>'),
    "'@layer",
  ],
  'rules within rules': [
    styled('g{& rect{fill:#06c}}', '<g><rect width="60" height="20"/></g>'),
    'rules within rules',
  ],
  'a language': [
    logo('<switch><text systemLanguage="de">Hallo</text><text>Hello</text></switch>'),
    "'systemLanguage'",
  ],
  'a font of its own': [
    styled(
      '@font-face{font-family:f;src:url(data:font/woff2;base64,AA)}',
      '<text font-family="f">x</text>',
    ),
    'into paths',
  ],
  'a fill from elsewhere': [
    logo('<rect fill="url(https://example.org/a.svg#g)" width="60" height="20"/>'),
    'outside of the file',
  ],
  'a picture as ground': [
    logo('', 'viewBox="0 0 60 20" style="background:image-set(&quot;a.png&quot; 1x)"'),
    "'image-set()'",
  ],
}

function logo(within: string, attributes = 'viewBox="0 0 60 20"'): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${within}</svg>`
}

function styled(sheet: string, within: string): string {
  return logo(`<style>${sheet.replaceAll('&', '&amp;')}</style>${within}`)
}
