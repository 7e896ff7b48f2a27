// The accent colour that a page gives, which is taken where its words can be read.

/**
 * The accent, and whether it is an opaque colour that can be read on the background and on the tint:
 * all three stand in the computed style of the slot, see tokens.css.
 */
export function accent(slot) {
  const style = getComputedStyle(slot);
  const given = style.getPropertyValue("--motion-accent");
  const own = luminance(style.backgroundColor);
  const readable = [style.outlineColor, style.columnRuleColor].every((ground) => {
    const contrast = (own + 0.05) / (luminance(ground) + 0.05);
    return contrast >= 4.5 || contrast <= 1 / 4.5;
  });
  return { given, readable };
}

// WCAG 2.2's relative luminance of `color(srgb 0.1 0.2 0.3)`. NaN of what is translucent, as of
// `rgba(0, 0, 0, 0)`, which is what a background has whose colour is missing or no colour.
function luminance(colour) {
  const [red, green, blue, alpha = 1] = colour.match(/[\d.e-]+(?=[ ,)])/g);
  const [r, g, b] = [red, green, blue].map((part) =>
    part <= 0.04045 ? part / 12.92 : ((+part + 0.055) / 1.055) ** 2.4,
  );
  return alpha < 1 ? NaN : 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
