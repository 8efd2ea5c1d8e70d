// What a page may say in its language: `arguments[0]` is that language, `arguments[1]` all that
// people typed, on pages and in files. Gives what is said otherwise.
//
// An English page has no Korean but what was typed and what is marked as Korean, such as official
// text. No page has a name of the code, such as `halfYearly`, where it is not shown as one.
const [language, typed] = arguments;
const faults = [];
const plain = text => text.replace(/\s+/g, ' ').trim();
const known = plain(typed);

const texts = [['title', document.title]];
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
  const each = node.parentElement;
  if (plain(node.data) && !each.closest('code, textarea, script, style')) {
    texts.push([each.outerHTML.replace(/\s+/g, ' ').slice(0, 90), node.data, each]);
  }
}
for (const each of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
  for (const name of ['aria-label', 'title', 'placeholder']) {
    if (each.hasAttribute(name)) texts.push([`${name} of ${each.tagName}`, each.getAttribute(name), each]);
  }
}

for (const [where, text, each] of texts) {
  if (language === 'en' && !each?.closest('[lang=ko]')) {
    for (const phrase of text.match(/[가-힣](?:[^A-Za-z<>]*[가-힣])?/g) ?? []) {
      if (!known.includes(plain(phrase))) faults.push(`Korean \`${plain(phrase)}\` in ${where}`);
    }
  }
  for (const word of text.match(/\b[a-z]+(?:[A-Z][a-z0-9]*)+\b|\b[a-z]+(?:_[a-z0-9]+)+\b/g) ?? []) {
    faults.push(`a name of the code, \`${word}\`, in ${where}`);
  }
}
return [...new Set(faults)];
