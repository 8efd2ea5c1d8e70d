"""A page as it comes out of a printer: what of it is missing there, what stands there that is for a
screen alone, and what runs over the edge of the sheet.
"""
import re
import subprocess

#: Everything that a page says on a sheet, each text that stands together: no forms, no ways on.
PARTS = """
const screen = 'form, .form, .links, .foot, nav, button, svg';
const said = 'h1, h2, caption, th, td, dt, dd, li, p';
const parts = [];
const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
  const each = node.parentElement;
  if (node.data.trim() && each.closest(said) && !each.closest(screen)) parts.push(node.data);
}
return parts;
"""
#: What of the ways on and of the forms a sheet would show.
SCREEN = """
return [...document.querySelectorAll('nav a, form, button, input, .skip')]
  .filter(each => each.getClientRects().length)
  .map(each => each.outerHTML.replace(/\\s+/g, ' ').slice(0, 90));
"""
#: What a sheet would cut off: a browser makes a page smaller by up to a third to bring it all on
#: paper, and what is wider still runs over the right edge.
OVER = """
const asked = ['h1', 'h2', 'p', 'li', 'dd', 'table', 'th', 'td', 'svg'].map(each => 'main ' + each);
return [...document.querySelectorAll(asked.join(', '))]
  .filter(each => each.getBoundingClientRect().right > innerWidth * 1.5)
  .map(each => each.outerHTML.replace(/\\s+/g, ' ').slice(0, 90));
"""


def dense(text):
    """Without white space, which a sheet may break anywhere."""
    return re.sub(r"\s+", "", text)


def read(pdf, *options):
    """What `pdftotext` makes of a PDF."""
    return subprocess.run(
        ["pdftotext", "-enc", "UTF-8", *options, "-", "-"], input=pdf, capture_output=True,
        timeout=60, check=True).stdout.decode()


def faults(browser):
    """What is wrong with the browser's page once it is printed."""
    parts = browser.driver.execute_script(PARTS)
    pdf = browser.pdf()
    text = dense(read(pdf, "-raw"))
    found = [f"not on paper: {each.strip()[:80]}" for each in parts if dense(each) not in text]
    found += [f"on paper: {each}" for each in browser.on_paper(SCREEN)]
    labels = dense("".join(each.get_attribute("textContent") for each in browser.all("nav .places a")))
    if labels and labels in text:
        found.append("on paper: the places of the console")
    found += [f"over the edge: {each}" for each in browser.on_paper(OVER)]
    if len(parts) < 8:
        found.append(f"no more than {len(parts)} parts")
    return [f"{browser.path}: {each}" for each in found]
