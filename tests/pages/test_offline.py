"""No page asks another host for anything, over http or from a file."""

import re

import pytest
from book_site import PAGES, start_widgets

# Attributes that make a browser fetch; a plain link (<a href>) does not.
FETCHED = re.compile(
    r"<(?:link|script|img|source|iframe|video|audio|object|embed|use|image)\b[^>]*?"
    r'\b(?:href|src|srcset|data|poster)\s*=\s*["\']?((?:https?:)?//[^"\'\s>]+)',
    re.I,
)
IN_STYLE = re.compile(
    r"(?:url\(\s*[\"']?|@import\s+[\"'])((?:https?:)?//[^\"')]+)", re.I
)


def test_no_address_of_another_host_is_fetched(site):
    found = {}
    for file in [*site.rglob("*.html"), *site.rglob("*.css"), *site.rglob("*.svg")]:
        text = file.read_text(encoding="utf8")
        if hits := FETCHED.findall(text) + IN_STYLE.findall(text):
            found[str(file.relative_to(site))] = hits
    assert not found


@pytest.mark.parametrize(
    "text",
    [
        '<script async src="https://cdn.test/a.js"></script>',
        "<link rel=stylesheet href=//cdn.test/a.css>",
        "<img alt=\"\" src='http://cdn.test/a.png'>",
    ],
)
def test_the_search_would_find_an_address(text):
    assert FETCHED.search(text)
    assert IN_STYLE.search("a{background:url(https://cdn.test/a.png)}")


@pytest.mark.browser
@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("way", ["http", "file"])
def test_page_opens_without_network_and_without_trouble(
    name, way, site, http, open_page
):
    base = http if way == "http" else f"{site.as_uri()}/"
    page = open_page(base + name)
    start_widgets(page)
    page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    page.wait_for_timeout(100)
    inside = (base, "data:", "blob:")
    assert [url for url in page.asked if not url.startswith(inside)] == []
    assert page.trouble == []


@pytest.mark.browser
@pytest.mark.parametrize("way", ["http", "file"])
def test_search_finds_pages(way, site, http, open_page):
    base = http if way == "http" else f"{site.as_uri()}/"
    page = open_page(base + "search.html?q=neuron")
    page.locator("#search-results li a").nth(1).wait_for()  # they come one by one
    assert page.trouble == []


@pytest.mark.browser
def test_an_outside_request_is_noticed(open_page, tmp_path):
    file = tmp_path / "page.html"
    file.write_text('<title>x</title><img alt="" src="http://cdn.test/a.png">')
    page = open_page(file.as_uri())
    assert "http://cdn.test/a.png" in page.asked
    assert page.trouble
