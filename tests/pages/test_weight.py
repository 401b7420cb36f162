"""What a reader downloads, with gzip: 350 kB for the first page, 60 kB for the next."""

import gzip

import pytest
from book_site import PAGES

pytestmark = pytest.mark.browser
KB = 1000
FIRST, NEXT = 350 * KB, 60 * KB
PACKED = (".woff2", ".png")  # gzip does not make these smaller
DRAWN = """() => new Promise(requestAnimationFrame)
    .then(() => new Promise(requestAnimationFrame)).then(() => document.fonts.ready)
    .then(() => true)"""
CHAPTERS = [name for name in PAGES if name.startswith("chapters/")]


def weigh(context, address, known):
    """Open a page; return {address: bytes with gzip} of what was not known yet."""
    page, weights, responses, under_way = context.new_page(), {}, [], set()
    page.on("response", lambda response: responses.append(response))
    page.on("request", lambda request: under_way.add(request))
    for end in ("requestfinished", "requestfailed"):
        page.on(end, lambda request: under_way.discard(request))
    page.goto(address, wait_until="networkidle")
    page.evaluate(DRAWN)  # a slow page asks for its fonts late
    while under_way:
        page.wait_for_timeout(20)
    for response in list(responses):
        url = response.url.split("?")[0]
        if url.startswith("http") and url not in known:
            body = response.body()
            packed = len(body) if url.endswith(PACKED) else len(gzip.compress(body, 6))
            weights[url] = packed
            known.add(url)
    page.close()
    return weights


def report(weights):
    rows = sorted(weights.items(), key=lambda item: -item[1])[:8]
    return "\n".join(f"{size / KB:7.1f} kB  {url}" for url, size in rows)


@pytest.mark.parametrize("name", CHAPTERS)
def test_first_visit_and_next_page(name, http, chrome):
    with chrome.new_context() as context:
        known = set()
        first = weigh(context, http + name, known)
        print(f"first visit {sum(first.values()) / KB:.0f} kB")
        assert sum(first.values()) <= FIRST, report(first)
    with chrome.new_context() as context:
        known = set()
        before = CHAPTERS[CHAPTERS.index(name) - 1] if len(CHAPTERS) > 1 else PAGES[0]
        weigh(context, http + before, known)
        further = weigh(context, http + name, known)
        print(f"next page {sum(further.values()) / KB:.0f} kB")
        assert sum(further.values()) <= NEXT, report(further)
