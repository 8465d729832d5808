#!/usr/bin/env python3
"""Makes the sample packets beside this file: run it from anywhere, commit what it makes.

Everything in them is fiction.  The Word documents are written as Word writes them (styles, theme fonts, settings),
the PDFs by hand; dates are fixed, so the same script makes the same bytes.
"""
import os
import zipfile
from xml.sax.saxutils import escape

HERE = os.path.dirname(os.path.abspath(__file__))
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
P = "http://schemas.openxmlformats.org/package/2006/relationships"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"

STYLES = f"""<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>
<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Times New Roman"/>
<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-GB" w:eastAsia="en-US" w:bidi="ar-SA"/>
</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/>
<w:pPr><w:spacing w:after="160"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/>
<w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="160" w:after="60"/><w:outlineLvl w:val="0"/></w:pPr>
<w:rPr><w:b/><w:color w:val="1F3864"/><w:sz w:val="24"/><w:szCs w:val="24"/></w:rPr></w:style></w:styles>"""

SETTINGS = f"""<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>
<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>"""


def run(text, properties=""):
    return f'<w:r>{"<w:rPr>" + properties + "</w:rPr>" if properties else ""}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(content, style=None):
    style = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{style}{content if content.startswith('<w:') else run(content)}</w:p>"


def docx(path, body, comments="", paper=(11906, 16838), margin=1134, title="Key challenges"):
    parts = {
        "[Content_Types].xml": f"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="{WORD}.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="{WORD}.styles+xml"/>
<Override PartName="/word/settings.xml" ContentType="{WORD}.settings+xml"/>
{f'<Override PartName="/word/comments.xml" ContentType="{WORD}.comments+xml"/>' if comments else ''}
<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>""",
        "_rels/.rels": f"""<Relationships xmlns="{P}">
<Relationship Id="rId1" Type="{R}/officeDocument" Target="word/document.xml"/>
<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>""",
        "word/document.xml": f"""<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}<w:sectPr>
<w:pgSz w:w="{paper[0]}" w:h="{paper[1]}"/><w:pgMar w:top="{margin}" w:right="{margin}" w:bottom="{margin}" w:left="{margin}" w:header="708" w:footer="708" w:gutter="0"/>
</w:sectPr></w:body></w:document>""",
        "word/_rels/document.xml.rels": f"""<Relationships xmlns="{P}"><Relationship Id="rId1" Type="{R}/styles" Target="styles.xml"/>
<Relationship Id="rId2" Type="{R}/settings" Target="settings.xml"/>
{f'<Relationship Id="rId3" Type="{R}/comments" Target="comments.xml"/>' if comments else ''}</Relationships>""",
        "word/styles.xml": STYLES,
        "word/settings.xml": SETTINGS,
        "docProps/core.xml": f"""<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{escape(title)}</dc:title></cp:coreProperties>""",
    }
    if comments:
        parts["word/comments.xml"] = f'<w:comments xmlns:w="{W}">{comments}</w:comments>'
    path = os.path.join(HERE, path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            entry = zipfile.ZipInfo(name, (2026, 2, 20, 9, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + text)


def pdf(path, pages):
    """Lines of Helvetica, one page a list of lines."""
    objects = ["<</Type/Catalog/Pages 2 0 R>>", None, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"]
    kids = []
    for lines in pages:
        drawn = "BT /F1 11 Tf 15 TL 60 780 Td\n" + "".join(
            "(" + line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)") + ") Tj T*\n" for line in lines) + "ET"
        objects.append(f"<</Length {len(drawn)}>>stream\n{drawn}\nendstream")
        objects.append(f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents {len(objects)} 0 R>>")
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<</Type/Pages/Kids[{' '.join(kids)}]/Count {len(kids)}>>"
    out, offsets = "%PDF-1.4\n", []
    for number, item in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj{item}endobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n" + "".join(f"{o:010d} 00000 n \n" for o in offsets)
    out += f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n"
    path = os.path.join(HERE, path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(out.encode("latin-1"))


CV = [["Robin Example", "Curriculum vitae", "", "Work experience",
       "2021 to 2026  Head of planning, a port authority", "2016 to 2021  Engineer, a company that lays undersea cables",
       "", "Education", "2010 to 2015  Master of engineering", "", "Languages", "English V, French III"],
      ["Courses", "2023  Harbour protection", "2019  Repair of cables at sea"]]

CABLES = ("When a cable is cut, its owner often knows within minutes, the authorities of the nation within hours, and its neighbours "
          "from the newspaper. In my first three months I would meet the private owners of undersea cables and the national points of "
          "contact, and ask both what they may share, with whom, and how fast. From that I would draft one short form for damage: "
          "place, time, what is lost, who repairs it. We would try out the exchange of information on damage in an exercise before "
          "the autumn storms, with six Allies and their cable owners, and report within a month on what worked. Owners will share "
          "what they know only if it does not end up with their rivals; so I would propose that a small cell in the Section receives "
          "the reports, takes out the names, and passes them on to all Allies within two hours.")
PORTS = ("Large ports have engineers for the loss of electrical power; smaller ports have a telephone number. I would not send them a "
         "handbook. Together with two port authorities that have lived through a long loss of power, I would write a plan of four "
         "pages that a small port can fill in within a day: which cranes, locks and pumps must run, for how many hours the "
         "generators last, who brings fuel, who decides. Each year we would visit six ports, fill in the plan with them, and switch "
         "off the power for an hour to see if it holds. What they learn goes into the next version. After two years twelve smaller "
         "ports would have a tested plan, and their neighbours an example to copy.")
COURSE = ("National experts meet harbour protection in very different ways: as divers, as police officers, as engineers. A course that tries "
          "to teach all of them everything teaches nobody. I would build the training course in three parts of two days: a common "
          "picture of how a harbour works and how it is harmed; a part for each profession, taught by national experts themselves; "
          "and an exercise in a real harbour in which they must work together. I would look for a national training centre to be the "
          "host, hold the first course within twelve months, and ask each class three months later what they have used. The course "
          "then changes with the answers.")
CLOSING = "In all three I would start small, measure what changes, and tell the Allies plainly what did not work."


def ready():
    body = paragraph("Key challenges: harbours and cables (260415)", "Title")
    for heading, text in (("1. Information on damage to cables", CABLES), ("2. Smaller ports without power", PORTS),
                          ("3. A course on harbour protection", COURSE)):
        body += paragraph(heading, "Heading1") + paragraph(text)
    body += paragraph(CLOSING)
    docx("ready/260415 Key challenges.docx", body)
    pdf("ready/CV Robin Example.pdf", CV)


AUTHOR = 'w:author="A friend" w:date="2026-02-18T20:00:00Z"'
CAREER = [
    "I have worked in ports for ten years and know how much depends on people who trust each other. My first post was on a quay where "
    "every ship was late, and where the crane drivers knew more about the weather than the office did. Since then I have asked those "
    "who do the work before I write about it.",
    "Later I led a team of eleven people in a company that repairs ships. We worked in two shifts and three languages, and most of our "
    "quarrels were about tools. I learned to listen first, to decide soon, and to say why. When the yard was sold I stayed until the "
    "last ship had left, and helped each of the eleven to find a new place.",
    "Today I plan the work of a ferry line. Each morning I read what went wrong in the night, and each evening I write down what we "
    "changed. It is patient work and I like it. My colleagues say that I stay calm when others do not, that I keep my word, and that "
    "my jokes are getting better.",
    "Before the ferries I spent two years at the desk of an insurer, where I read reports on groundings and fires and wrote letters that "
    "nobody wanted to receive. It taught me to write short sentences and to be polite when I had to say no.",
    "What I would bring to a new post is patience and good humour. I am seldom ill, I am always early, and I have never lost a ship, a "
    "document or a bet about the weather. I am told that I should talk less about bicycles.",
    "In my free time I sail, I sing in a choir, and I mend old bicycles for the children of my street. I speak English and French, "
    "and enough Dutch to be laughed at. I would be glad to move to Brussels with my family, who have heard a great deal about it and "
    "are curious to see how much of it is true.",
]


def faulty():
    """Each fault once; expected/faulty.gcc lists them."""
    words = CABLES.replace("the national points of contact", "their counterparts in the capitals")
    words = words.replace("with six Allies", "with six of the the Allies").replace("receives the reports", "recieves the reports")
    body = paragraph("Key challenges: harbours and cables", "Title")
    body += paragraph("This essay is my answer to vacancy 250875.")
    body += paragraph("1. Information on damage to cables", "Heading1")
    body += paragraph('<w:commentRangeStart w:id="0"/>' + run(words) + '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>')
    body += paragraph("2. Smaller ports without power", "Heading1")
    body += paragraph(run(PORTS) + f'<w:ins w:id="1" {AUTHOR}>' + run(" This will cost little.") + "</w:ins>"
                      + run(" Ask the finance people for a figure here.", "<w:vanish/>"))
    body += paragraph("3. My own background", "Heading1")
    body += "".join(paragraph(text) for text in CAREER)
    body += paragraph("I look forward to meeting [insert name of the head of section].")
    comments = f'<w:comment w:id="0" {AUTHOR} w:initials="F"><w:p><w:r><w:t>Is this not too long?</w:t></w:r></w:p></w:comment>'
    docx("faulty/essay final (2).docx", body, comments=comments, paper=(12240, 15840), margin=1440, title="")


ready()
faulty()
