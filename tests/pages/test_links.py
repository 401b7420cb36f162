"""Every link inside the book leads to a page and to a place on it."""

from functools import cache
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

import pytest
from book_site import PAGES


class Page(HTMLParser):
    """The ids, links and pictures of a page."""

    def __init__(self, text):
        super().__init__()
        self.ids, self.links, self.pictures = [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if "id" in attributes:
            self.ids.append(attributes["id"])
        if tag == "a" and "href" in attributes:
            self.links.append(attributes["href"])
        if tag in ("script", "img", "link"):
            self.links.append(attributes.get("src") or attributes.get("href") or "")
        if tag == "img":
            self.pictures.append(attributes)

    handle_startendtag = handle_starttag


@cache
def read(file):
    return Page(file.read_text(encoding="utf8"))


@pytest.mark.parametrize("name", PAGES)
def test_links_and_anchors_resolve(name, site):
    file, dead = site / name, []
    for link in read(file).links:
        parts = urlsplit(link)
        if parts.scheme or not link:
            continue
        target = file
        if parts.path:
            target = (file.parent / unquote(parts.path)).resolve()
        if not target.is_file():
            dead.append(link)
        elif parts.fragment and target.suffix == ".html":
            if unquote(parts.fragment) not in read(target).ids:
                dead.append(link)
    assert dead == []


@pytest.mark.parametrize("name", PAGES)
def test_no_id_is_used_twice(name, site):
    ids = read(site / name).ids
    assert sorted({i for i in ids if ids.count(i) > 1}) == []


@pytest.mark.parametrize("name", PAGES)
def test_pictures_have_alt_text_and_wait_until_they_are_near(name, site):
    for picture in read(site / name).pictures:
        if "logo__image" in picture.get("class", ""):
            continue  # its link has the title as text
        assert picture.get("alt", "").strip(), picture
        inline = picture["src"].startswith("data:")
        assert inline or picture.get("loading") == "lazy", picture
