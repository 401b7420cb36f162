"""Repair what the theme and docutils write and screen readers stumble over."""

REPAIRS = {
    # The list of references has the role "list"; its members need "listitem".
    ' role="doc-biblioentry"': ' role="listitem"',
    # The corner of a card's table is no heading of anything.
    '<th scope="col"></th>': "<td></td>",
    # The summary of a folded cell says itself what it does.
    ' aria-label="Toggle hidden content"': "",
}


def repair(app, pagename, templatename, context, doctree):
    body = context.get("body")
    if body:
        for wrong, right in REPAIRS.items():
            body = body.replace(wrong, right)
        context["body"] = body


def setup(app):
    app.connect("html-page-context", repair)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
