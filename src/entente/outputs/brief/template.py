"""The Word template of the brief, made here so that it can be read and changed; a ministry replaces it by its own.

A template is a .docx in which docxtpl fills Jinja tags. It is given `paper` (see `form.py`): title, subtitle, facts,
sections with parts and lines, notes. `{%p … %}` stands in a paragraph of its own, which goes; `{{r … }}` puts runs.
"""

from __future__ import annotations

import io

from entente.errors import MissingExtra

_BODY = (
    ("Title", "{{ paper.title }}"),
    ("Subtitle", "{{ paper.subtitle }}"),
    ("Normal", "{%p for fact in paper.facts %}"),
    ("Normal", "{{r fact }}"),
    ("Normal", "{%p endfor %}"),
    ("Normal", "{%p for section in paper.sections %}"),
    ("Heading 1", "{{ loop.index }}  {{ section.heading }}"),
    ("Normal", "{%p if section.empty %}"),
    ("Normal", "{{ section.nothing }}"),
    ("Normal", "{%p endif %}"),
    ("Normal", "{%p for part in section.parts %}"),
    ("Normal", "{%p if part.heading %}"),
    ("Heading 2", "{{ part.heading }}"),
    ("Normal", "{%p endif %}"),
    ("Normal", "{%p if part.aside %}"),
    ("Intense Quote", "{{ part.aside }}"),
    ("Normal", "{%p endif %}"),
    ("Normal", "{%p for line in part.lines %}"),
    ("Normal", "{%p if part.item %}"),
    ("List Bullet", "{{r line }}"),
    ("Normal", "{%p else %}"),
    ("Normal", "{{r line }}"),
    ("Normal", "{%p endif %}"),
    ("Normal", "{%p endfor %}"),
    ("Normal", "{%p endfor %}"),
    ("Normal", "{%p endfor %}"),
    ("Heading 1", "Citations"),
    ("Normal", "{%p for note in paper.notes %}"),
    ("Normal", "{{r note }}"),
    ("Normal", "{%p endfor %}"),
)


def default_template() -> bytes:
    """The template as a .docx. Raises `MissingExtra` where python-docx is not installed."""
    try:
        import docx
        from docx.enum.text import WD_ALIGN_PARAGRAPH
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn
        from docx.shared import Cm, Pt, RGBColor
    except ImportError as missing:
        raise MissingExtra("Word files", "docxtpl", "brief") from missing
    document = docx.Document()
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(2.4)
    page.top_margin = page.bottom_margin = Cm(2.2)
    accent, soft = RGBColor(0x1D, 0x3F, 0x72), RGBColor(0x5A, 0x5F, 0x69)
    look = {
        "Normal": (10.5, False, None), "Title": (20, True, accent), "Subtitle": (11, False, soft), "Heading 1": (14, True, accent),
        "Heading 2": (11.5, True, None), "Intense Quote": (9.5, False, soft),
    }  # fmt: skip
    for name, (size, bold, colour) in look.items():
        style = document.styles[name]
        style.font.name, style.font.size, style.font.bold = "Georgia", Pt(size), bold
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for kind in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
            fonts.set(qn(kind), "Georgia")
        for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
            fonts.attrib.pop(qn(theme), None)
        if colour is not None:
            style.font.color.rgb = colour
        style.paragraph_format.space_after = Pt(4)
    document.styles["Heading 1"].paragraph_format.space_before = Pt(16)
    document.styles["Heading 2"].paragraph_format.space_before = Pt(9)
    quiet = document.styles["Intense Quote"]
    quiet.paragraph_format.left_indent = quiet.paragraph_format.right_indent = Cm(0)
    quiet.paragraph_format.space_before = Pt(0)
    quiet.paragraph_format.keep_with_next = (
        True  # it stands under a heading, whose part must not begin overleaf
    )
    borders = quiet.element.get_or_add_pPr().find(qn("w:pBdr"))
    if borders is not None:
        quiet.element.pPr.remove(borders)
    for style_name, text in _BODY:
        document.add_paragraph(text, style=style_name)
    footer = page.footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    number = OxmlElement("w:fldSimple")
    number.set(qn("w:instr"), "PAGE")
    footer._p.append(number)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()
