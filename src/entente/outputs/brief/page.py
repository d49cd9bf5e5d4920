"""The brief as one self-contained HTML page, and the same page as PDF."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

import jinja2

from entente.errors import EntenteError
from entente.outputs.brief.form import Paper


def html(paper: Paper) -> str:
    """One page that loads nothing from elsewhere. Every text is escaped."""
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("entente.outputs.brief", "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    return environment.get_template("brief.html").render(paper=paper)


def pdf(paper: Paper) -> bytes:
    """The page set for paper (A4). Raises `EntenteError` where WeasyPrint or a library of it is missing."""
    try:
        from weasyprint import HTML
    except (ImportError, OSError) as missing:
        raise EntenteError(
            "PDF needs WeasyPrint and its Pango library: pip install 'entente[brief]', "
            f"and on Debian apt install libpangoft2-1.0-0 ({str(missing).splitlines()[0]})"
        ) from missing
    with _no_search_for_garbage():
        written: bytes = HTML(string=html(paper), url_fetcher=_refused).write_pdf()
    return written


@contextmanager
def _no_search_for_garbage() -> Iterator[None]:
    """A page is a tree of very many boxes that all live until it is written: a sixth of the time goes into looking through them."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _refused(url: str, *_: object, **__: object) -> dict[str, object]:
    """Nothing is fetched, whatever a text holds."""
    raise ValueError(f"the brief loads nothing: {url[:80]}")
