"""A real browser at a console: its places, its forms and links by what people read on them, what
every page must be for whoever cannot see or point, and a count of clicks.
"""
import base64
import json
import pathlib
import shutil
import urllib.parse
import urllib.request

from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

from scene import ROOT
from trial import expect, same, wait_until

SCREENSHOTS = ROOT / ".build/screenshots"
WIDE, NARROW = (1280, 900), (360, 740)
#: A4 between the margins of our sheets, 182 mm at 96 to the inch.
SHEET = (688, 980)
#: The rules of a page, in the page: gives a list of what breaks them.
PAGE_RULES = (pathlib.Path(__file__).parent / "page_rules.js").read_text()
#: What may stand on a page of a language: gives a list of what stands there otherwise.
WORD_RULES = (pathlib.Path(__file__).parent / "word_rules.js").read_text()
#: Notes each element that the keyboard comes to, and whether its outline can be seen.
FOCUS_NOTES = """
// From the top, whatever had the focus first.
document.body.tabIndex = -1;
document.body.focus();
document.body.removeAttribute('tabindex');
window.cameTo = [];
document.addEventListener('focusin', event => {
  const style = getComputedStyle(event.target);
  const seen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  const last = window.cameTo[window.cameTo.length - 1];
  if (!last || last.element !== event.target) window.cameTo.push({element: event.target, seen});
});
window.reachable = () => {
  const asked = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]';
  const groups = new Set();
  return [...document.querySelectorAll(asked)].filter(each => {
    if (each.disabled || each.tabIndex < 0 || !each.getClientRects().length) return false;
    if (each.type !== 'radio') return true;
    if (groups.has(each.name)) return false;
    groups.add(each.name);
    return true;
  });
};
return [window.reachable().length, document.querySelectorAll('input[type=date]').length];
"""
FOCUS_FAULTS = """
const name = each => each.outerHTML.slice(0, 90);
const wanted = window.reachable();
const came = window.cameTo.filter(each => wanted.includes(each.element));
const faults = [];
for (const each of wanted) {
  if (!came.some(one => one.element === each)) faults.push('Tab never comes to ' + name(each));
}
for (const each of came) if (!each.seen) faults.push('no outline on ' + name(each.element));
// Past the end it begins again: what counts is when each was come to first.
const order = [...new Set(came.map(each => wanted.indexOf(each.element)))];
const back = order.findIndex((place, at) => at > 0 && place < order[at - 1]);
if (back > 0) faults.push('Tab goes back to ' + name(wanted[order[back]]));
return faults;
"""


class ConsoleBrowser:
    """One browser, in which one person after another sits at the console of an office.

    Every page that it comes to is looked at: `said` has what is said there in another language
    than `language`, and what a page says that is for programs.
    """

    def __init__(self, typed=()):
        """typed: texts that people wrote elsewhere, which pages show as they are."""
        self.language = "ko"
        self.typed = list(typed)
        self.said = []
        self.asks = {}
        self.console = None
        self.people = {}
        self.clicks = 0
        options = webdriver.ChromeOptions()
        for option in (
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
            "--hide-scrollbars", "--force-color-profile=srgb", "--no-first-run",
            "--disable-background-networking", "--disable-component-update",
        ):
            options.add_argument(option)
        options.binary_location = shutil.which("chromium") or "chromium"
        service = Service(shutil.which("chromedriver") or "chromedriver")
        self.driver = webdriver.Chrome(options=options, service=service)
        self.driver.set_page_load_timeout(30)
        # A page whose window loses the focus for a moment, as on a busy machine, has no `:focus`.
        self.driver.execute_cdp_cmd("Emulation.setFocusEmulationEnabled", {"enabled": True})
        self.size(WIDE)

    def close(self):
        self.driver.quit()

    # Who sits there.

    def know(self, person, visitor):
        """Somebody who signed in without this browser, to be theirs later."""
        self.people[person] = (visitor.console, [
            {"name": each.name, "value": each.value, "url": visitor.console, "httpOnly": True}
            for each in visitor.jar])

    def be(self, person):
        """From here on it is this person's, at their office's first page."""
        self.console, cookies = self.people[person]
        for each in cookies:
            self.driver.execute_cdp_cmd("Network.setCookie", each)
        return self.go("/")

    # Where it is.

    @property
    def path(self):
        return urllib.parse.urlsplit(self.driver.current_url).path

    @property
    def text(self):
        return self.driver.find_element(By.TAG_NAME, "main").text

    def go(self, path):
        """By the address, which counts as no click."""
        self.driver.get(urllib.parse.urljoin(self.console, path))
        self.listen()
        return self

    def speak(self, language):
        """From here on pages are in this language, which is chosen as a person does."""
        self.language = language
        return self.go(f"/?lang={language}")

    def listen(self):
        """Notes what of this page is said otherwise than its language says it."""
        found = self.driver.execute_script(WORD_RULES, self.language, "\n".join(self.typed))
        self.said += [f"{self.path}: {each}" for each in found]

    def words(self, ask):
        """What this office calls an ask in the language: as its table of asks has it."""
        if self.console not in self.asks:
            with urllib.request.urlopen(f"{self.console}/openapi.json", timeout=30) as answer:
                self.asks[self.console] = {
                    each["operationId"]: {
                        "en": each["summary"],
                        "ko": each["description"].partition("`. ")[2].removesuffix(".")}
                    for item in json.load(answer)["paths"].values() for each in item.values()}
        return self.asks[self.console][ask][self.language]

    def size(self, width_and_height):
        width, height = width_and_height
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": False})

    # What a person does.

    def click(self, element):
        """A click that may lead to another page, which is there when this returns."""
        self.clicks += 1
        before = self.driver.find_element(By.TAG_NAME, "html")
        self.driver.execute_script(
            "arguments[0].scrollIntoView({block: 'center', inline: 'center'})", element)
        element.click()
        wait_until(lambda: self.is_over(before), "a click leads to another page", limit=15)
        self.listen()

    def is_over(self, page):
        try:
            page.is_enabled()
            return False
        except WebDriverException:
            return self.driver.execute_script("return document.readyState") == "complete"

    def fill(self, within="main", **values):
        """Puts each value into the field of that name, as typing or choosing would."""
        place = self.all(within)[0] if isinstance(within, str) else within
        for name, value in values.items():
            asked = f"[name='{name}']:not([type=hidden])"
            found = place.find_elements(By.CSS_SELECTOR, asked)
            expect(found, f"{self.path} has a field `{name}`")
            boxes = {
                each.get_attribute("value"): each for each in found
                if each.get_attribute("type") == "checkbox"}
            if boxes:
                boxes[value].click()
            else:
                self.put(found[0], str(value))

    def put(self, field, value):
        self.typed.append(value)
        if field.tag_name == "select":
            Select(field).select_by_value(value)
        elif field.get_attribute("type") == "date" or len(value) > 300:
            # The keys of a date field go by the machine's language; long texts are pasted.
            self.driver.execute_script("arguments[0].value = arguments[1]", field, value)
        else:
            field.clear()
            field.send_keys(value)

    def act(self, ask, form=None, **values):
        """Does an ask as a person does: by the form for it on this page, whose address ends in
        `form`, or by the link to its form; fills it in and sends it."""
        standing = self.all(f"main form[action$='{form}']") if form else []
        if not standing:
            links = self.all(f"main a[href*='/asks/{ask}?'], main a[href$='/asks/{ask}']")
            expect(links, f"{self.path} leads to {ask}: {self.links()}")
            expect(links[0].text.startswith(self.words(ask)), f"`{links[0].text}` leads to {ask}")
            self.click(links[0])
            same(self.all("main h1")[0].text, self.words(ask), f"the heading of {self.path}")
            standing = self.all("main form[method=post]")
        self.fill(standing[0], **values)
        button = standing[0].find_element(By.CSS_SELECTOR, "button:not([formmethod])")
        same(button.text, self.words(ask), f"the button of {ask} on {self.path}")
        self.click(button)
        expect(self.is_done, f"{ask} is done: {self.text[:400]}")
        return self

    @property
    def is_done(self):
        """Whether the page says that what was asked is done."""
        if "done=" in self.driver.current_url:
            return bool(self.all("main .done"))
        return bool(self.all("main .notice")) and not self.all("main .notice.bad")

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def to(self, place):
        """By the navigation: one click."""
        self.click(self.all(f"nav .places a[href='{place}']")[0])
        return self

    def open(self, address):
        """By the first link of the page's contents whose address has `address` in it."""
        links = self.all(f"main a[href*='{address}']")
        expect(links, f"{self.path} leads to {address}: {self.links()}")
        self.click(links[0])
        return self

    # What is printed.

    def sheet(self, path):
        """A page for paper by its address, which has the words and marks of the law whatever the
        language: it is not listened to."""
        self.driver.get(urllib.parse.urljoin(self.console, path))
        return self

    def pdf(self):
        """The page as a printer gets it, by its own size of sheet."""
        made = self.driver.execute_cdp_cmd(
            "Page.printToPDF", {"preferCSSPageSize": True, "printBackground": False})
        return base64.b64decode(made["data"])

    def on_paper(self, script):
        """What a script finds in the page while it is laid out for a sheet of paper."""
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
        self.size(SHEET)
        found = self.driver.execute_script(script)
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
        self.size(WIDE)
        return found

    # What is looked at.

    def places(self):
        """The addresses of the navigation, in its order."""
        links = self.driver.find_elements(By.CSS_SELECTOR, "nav .places a")
        return [urllib.parse.urlsplit(each.get_attribute("href")).path for each in links]

    def links(self):
        """Addresses of this console that the page's contents lead to."""
        found = []
        for each in self.driver.find_elements(By.CSS_SELECTOR, "main a[href]"):
            at = urllib.parse.urlsplit(each.get_attribute("href"))
            if at.netloc == urllib.parse.urlsplit(self.console).netloc:
                found.append(at.path + (f"?{at.query}" if at.query else ""))
        return list(dict.fromkeys(found))

    def keep(self, name):
        """A picture of the whole page under `.build/screenshots/`."""
        self.driver.execute_script("window.scrollTo(0, 0)")
        SCREENSHOTS.mkdir(parents=True, exist_ok=True)
        picture = self.driver.execute_cdp_cmd(
            "Page.captureScreenshot", {"format": "png", "captureBeyondViewport": True})
        (SCREENSHOTS / f"{name}.png").write_bytes(base64.b64decode(picture["data"]))

    def faults(self, language, kept=None):
        """What of the page breaks a rule, at full width and on a telephone.

        kept: the name of a picture of it as a telephone has it."""
        found = self.driver.execute_script(PAGE_RULES, language)
        found += self.focus_faults()
        self.size(NARROW)
        if kept:
            self.keep(kept)
        found += [f"at 360 px: {each}" for each in self.driver.execute_script(PAGE_RULES, language)]
        self.size(WIDE)
        return [f"{self.path}: {each}" for each in found]

    def focus_faults(self):
        """Goes through the page by Tab, from its top, once round."""
        self.driver.execute_script("document.activeElement.blur(); window.scrollTo(0, 0)")
        count, dates = self.driver.execute_script(FOCUS_NOTES)
        keys = [Keys.TAB] * (count + 4 * dates + 3)
        webdriver.ActionChains(self.driver, duration=0).send_keys(*keys).perform()
        return self.driver.execute_script(FOCUS_FAULTS)
