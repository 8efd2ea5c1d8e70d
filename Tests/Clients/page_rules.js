// The rules that every page keeps for whoever cannot see it, or not well; `arguments[0]` is the
// language that it must be in. Gives what breaks them, each with the element's beginning.
const language = arguments[0];
const faults = [];
const name = each => each.outerHTML.replace(/\s+/g, ' ').slice(0, 90);
const all = asked => [...document.querySelectorAll(asked)];
const fault = (words, each) => faults.push(each ? `${words}: ${name(each)}` : words);

if (document.documentElement.lang !== language) fault(`its language is not ${language}`);
if (!document.title.trim()) fault('it has no title');
for (const [asked, wanted] of [['main', 1], ['h1', 1], ['header', 1]]) {
  const count = all(asked).length;
  if (count !== wanted) fault(`${count} of ${asked}`);
}
let level = 0;
for (const each of all('h1, h2, h3, h4, h5, h6')) {
  const next = Number(each.tagName[1]);
  if (next > level + 1) fault('a level of headings is skipped', each);
  if (!each.textContent.trim()) fault('an empty heading', each);
  level = next;
}

const labelled = each => {
  const by = each.getAttribute('aria-labelledby');
  const words = by ? by.split(/\s+/).map(id => document.getElementById(id)?.textContent ?? '') : [];
  return (each.getAttribute('aria-label') ?? '') + words.join('');
};
for (const each of all('input:not([type=hidden]), select, textarea')) {
  const labels = [...(each.labels ?? [])].map(label => label.textContent).join('');
  if (!(labels + labelled(each)).trim()) fault('a field without a label', each);
}
for (const each of all('a[href], button')) {
  const pictures = [...each.querySelectorAll('img')].map(one => one.alt).join('');
  if (!(each.textContent + pictures + labelled(each)).trim()) fault('nothing to call it by', each);
}
for (const each of all('table')) {
  if (!each.caption?.textContent.trim()) fault('a table without a caption', each);
  const heads = [...each.querySelectorAll('th')];
  if (!heads.length) fault('a table without header cells', each);
  for (const head of heads) if (!head.scope) fault('a header cell without a scope', head);
}
for (const each of all('img:not([alt])')) fault('a picture without words', each);
for (const each of all('svg')) {
  const words = labelled(each) + (each.querySelector('title')?.textContent ?? '');
  if (each.getAttribute('aria-hidden') !== 'true' && !words.trim()) {
    fault('a drawing without words', each);
  }
}
for (const each of all('[tabindex]')) if (each.tabIndex > 0) fault('an order of its own', each);
const ids = new Set();
for (const each of all('[id]')) {
  if (ids.has(each.id)) fault('an id that is there twice', each);
  ids.add(each.id);
}
for (const each of all('[aria-describedby], [aria-labelledby]')) {
  for (const attribute of ['aria-describedby', 'aria-labelledby']) {
    for (const id of (each.getAttribute(attribute) ?? '').split(/\s+/).filter(Boolean)) {
      if (!ids.has(id)) fault(`${attribute} of nothing`, each);
    }
  }
}
for (const each of all('script, [onclick], [onload]')) fault('a script', each);

// Contrast (WCAG 2.2, 1.4.3): 4.5, or 3 for large text, of each text on what lies behind it.
const channels = colour => {
  const found = colour.match(/rgba?\(([^)]+)\)/);
  if (!found) return null;
  const parts = found[1].split(/[\s,\/]+/).map(Number);
  return {rgb: parts.slice(0, 3), alpha: parts.length > 3 ? parts[3] : 1};
};
const over = (top, under) => top.rgb.map((value, at) =>
  value * top.alpha + under[at] * (1 - top.alpha));
const light = rgb => {
  const [r, g, b] = rgb.map(value => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const behind = each => {
  const layers = [];
  for (let at = each; at; at = at.parentElement) {
    const layer = channels(getComputedStyle(at).backgroundColor);
    if (layer && layer.alpha > 0) layers.push(layer);
    if (layer && layer.alpha === 1) break;
  }
  return layers.reduceRight((under, layer) => over(layer, under), [255, 255, 255]);
};
const isShown = each => each.checkVisibility({opacityProperty: true, visibilityProperty: true})
  && !each.closest('.skip') && !each.disabled;
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const measured = new Set();
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
  const each = node.parentElement;
  if (!node.data.trim() || measured.has(each) || !isShown(each)) continue;
  measured.add(each);
  const style = getComputedStyle(each);
  const ink = channels(each.closest('svg') ? style.fill : style.color);
  if (!ink) continue;
  const paper = behind(each);
  const [high, low] = [light(over(ink, paper)), light(paper)].sort((a, b) => b - a);
  const ratio = (high + 0.05) / (low + 0.05);
  const size = parseFloat(style.fontSize);
  const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
  if (ratio < (isLarge ? 3 : 4.5)) fault(`a contrast of ${ratio.toFixed(2)}`, each);
}

// Nothing is wider than the window, but for what scrolls by itself.
const width = document.documentElement.clientWidth;
if (document.documentElement.scrollWidth > width) {
  const wide = all('body *').filter(each => each.getBoundingClientRect().right > width + 1);
  fault(`it is ${document.documentElement.scrollWidth} px wide`, wide[0]);
}
return faults;
