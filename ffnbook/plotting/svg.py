"""Write a figure as a small SVG with the same bytes on every run."""

import hashlib
import io
import re
import xml.etree.ElementTree as ET

import matplotlib

SVG, XLINK = "{http://www.w3.org/2000/svg}", "{http://www.w3.org/1999/xlink}"
RASTER_DPI = 150  # meshes and images inside the SVG are stored as pixels
NUMERIC = {"x", "y", "width", "height", "points", "d", "transform"}
ET.register_namespace("", SVG[1:-1])


def to_svg(fig):
    """Return fig as SVG text: no date, no version, short names, 2 decimals.

    Matplotlib's own file spends most of its bytes on names, groups and repeated
    styles; a scatter of 1000 points shrinks to a third without them.
    """
    file = io.StringIO()
    nothing = dict.fromkeys(("Date", "Creator", "Format", "Type"))
    with matplotlib.rc_context({"svg.hashsalt": "ffnbook", "svg.fonttype": "path"}):
        fig.savefig(file, format="svg", dpi=RASTER_DPI, metadata=nothing)
    text = file.getvalue()
    root = ET.fromstring(text)
    _shorten_names(root, prefix="f" + hashlib.sha256(text.encode()).hexdigest()[:4])
    _flatten(root)
    for element in root.iter():
        element.text = element.text if element.tag == SVG + "style" else None
        element.tail = "\n"
        for key in NUMERIC & element.attrib.keys():
            element.set(key, _compact(element.get(key), path=key == "d"))
    return ET.tostring(root, encoding="unicode")


def _shorten_names(root, prefix):
    """Drop ids that nobody uses; number the others. Use href instead of xlink."""
    links = re.compile(r"#([^\")\s]+)")
    used = {}
    for element in root.iter():
        if XLINK + "href" in element.attrib:
            element.set("href", element.attrib.pop(XLINK + "href"))
        for key, value in element.attrib.items():
            if key in ("href", "clip-path") or "url(" in value:
                for name in links.findall(value):
                    # A prefix of its own: several SVGs may stand in one document.
                    used.setdefault(name, f"{prefix}-{len(used)}")
    for element in root.iter():
        if "id" in element.attrib:
            name = element.attrib.pop("id")
            if name in used:
                element.set("id", used[name])
        for key, value in list(element.attrib.items()):
            if key in ("href", "clip-path") or "url(" in value:
                new = links.sub(lambda m: "#" + used.get(m[1], m[1]), value)
                element.set(key, new)


def _flatten(element):
    """Dissolve groups without attributes; say the style of many markers once."""
    children = []
    for child in element:
        _flatten(child)
        if child.tag == SVG + "metadata" or (child.tag == SVG + "g" and not len(child)):
            continue
        bare = child.tag == SVG + "g" and not child.attrib
        children += list(child) if bare else [child]
    element[:] = _gather_markers(children)


def _gather_markers(children):
    out = []
    for child in children:
        style = child.get("style")
        if child.tag == SVG + "use" and style:
            last = (out[-1].tag, out[-1].attrib) if out else None
            if last != (SVG + "g", {"style": style}):
                out.append(ET.Element(SVG + "g", style=style))
            del child.attrib["style"]
            out[-1].append(child)
        else:
            out.append(child)
    return out


def _compact(text, path):
    # Only glyphs are scaled; their factors (0.09, 0.015625) keep all digits.
    head, scale, tail = text.partition("scale")
    head = re.sub(r"-?\d+\.\d+", _two_decimals, " ".join(head.split()))
    if path:
        head = re.sub(r" ?([MLQCZmlqcz]) ?", r"\1", head)
    return head + scale + tail


def _two_decimals(match):
    number = f"{float(match[0]):.2f}".rstrip("0").rstrip(".")
    return "0" if number == "-0" else number
