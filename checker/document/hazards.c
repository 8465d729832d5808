/* Finds what a package loads, runs or carries along, by its relationships. */
#include "document/parts.h"

#include <string.h>

/* "http" of "http://..."; a single letter is a drive, not a scheme. */
static struct text scheme_of(struct text target)
{
    for (size_t i = 0; i < target.length; i++) {
        char c = target.data[i];
        if (c == ':')
            return text_slice(target, 0, i > 1 ? i : 0);
        bool part = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                    c == '+' || c == '-' || c == '.';
        if (!part)
            break;
    }
    return TEXT_NONE;
}

static bool is_drive(struct text path)
{
    return path.length > 1 && path.data[1] == ':';
}

/* True when opening the target reaches another machine. */
static bool is_remote(struct text target)
{
    struct text scheme = scheme_of(target), path = target;
    if (text_equal_ascii(scheme, TEXT("file"))) {
        path = text_slice(target, 5, target.length);
        size_t slashes = 0;
        while (slashes < path.length && (path.data[slashes] == '/' || path.data[slashes] == '\\'))
            slashes++;
        struct text rest = text_slice(path, slashes, path.length);
        return slashes >= 2 && slashes != 3 && !is_drive(rest);
    }
    return scheme.length > 0 || text_starts(path, TEXT("\\\\")) || text_starts(path, TEXT("//"));
}

/* "htpp", "hhtps": a slip of the fingers, which leads nowhere. */
static bool is_slip(struct text scheme)
{
    for (size_t i = 0; i < scheme.length; i++)
        if (!strchr("htpsHTPS", scheme.data[i]))
            return false;
    return scheme.length >= 3 && scheme.length <= 7;
}

/* Links of the kinds that letters and web pages have. */
static bool is_usual_link(struct text target)
{
    static const char *const usual[] = {
        "http",   "https", "mailto", "ftp",  "ftps", "tel", "sms",
        "callto", "skype", "sip",    "sips", "doi",  "urn", "geo"
    };
    struct text scheme = scheme_of(target);
    if (is_slip(scheme))
        return true;
    for (size_t i = 0; i < sizeof usual / sizeof *usual; i++)
        if (text_equal_ascii(scheme, text_of(usual[i])))
            return true;
    return !is_remote(target);
}

#define NO_HAZARD (-1)

static int outside_hazard(const struct relation *relation)
{
    static const struct {
        const char *type;
        int kind;
    } kinds[] = { { "image", HAZARD_OUTSIDE_PICTURE },    { "frame", HAZARD_FRAMESET },
                  { "subDocument", HAZARD_SUBDOCUMENT },  { "aFChunk", HAZARD_CHUNK },
                  { "oleObject", HAZARD_OUTSIDE_OBJECT }, { "package", HAZARD_OUTSIDE_OBJECT },
                  { "control", HAZARD_ACTIVEX },          { "vbaProject", HAZARD_MACROS } };
    if (text_equal(relation->type, TEXT("hyperlink")))
        return is_usual_link(relation->target) ? NO_HAZARD : HAZARD_LINK_SCHEME;
    if (text_equal(relation->type, TEXT("attachedTemplate")))
        return is_remote(relation->target) ? HAZARD_TEMPLATE : NO_HAZARD;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (text_equal(relation->type, text_of(kinds[i].type)))
            return kinds[i].kind;
    return is_remote(relation->target) ? HAZARD_OUTSIDE_OBJECT : NO_HAZARD;
}

static int inside_hazard(const struct relation *relation)
{
    static const struct {
        const char *type;
        int kind;
    } kinds[] = { { "vbaProject", HAZARD_MACROS }, { "oleObject", HAZARD_EMBEDDED },
                  { "package", HAZARD_EMBEDDED },  { "control", HAZARD_ACTIVEX },
                  { "aFChunk", HAZARD_CHUNK },     { "subDocument", HAZARD_SUBDOCUMENT } };
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (text_equal(relation->type, text_of(kinds[i].type)))
            return kinds[i].kind;
    return NO_HAZARD;
}

static void relation_tell(struct reader *reader, struct relation *relation,
                          const struct paragraph *paragraph)
{
    int kind = relation->outside ? outside_hazard(relation) : inside_hazard(relation);
    if (kind == HAZARD_CHUNK || kind == HAZARD_SUBDOCUMENT)
        reader_unmodelled(reader, TEXT("text in an embedded or linked document"));
    if (kind != NO_HAZARD && !relation->told)
        hazard_add(reader, kind, relation->target, paragraph);
    relation->told = true;
}

void relation_hazard(struct reader *reader, struct relation *relation,
                     const struct paragraph *paragraph)
{
    /* Those of other parts are told by hazards_read(), which goes through all of them. */
    if (reader->part == &reader->main)
        relation_tell(reader, relation, paragraph);
}

/* "word/_rels/document.xml.rels" is of "word/document.xml"; empty for what is no such name. */
static struct text source_part(struct arena *arena, struct text name)
{
    struct text ending = TEXT(".rels"), folder = TEXT("_rels/");
    size_t at = text_find(name, folder);
    if (!text_ends(name, ending) || at >= name.length)
        return TEXT_NONE;
    return arena_format(
        arena, "%.*s%.*s", TEXT_SHOW(text_slice(name, 0, at)),
        TEXT_SHOW(text_slice(name, at + folder.length, name.length - ending.length)));
}

/* A chart carries its own figures as a workbook: that is no embedded file. */
static bool is_chart(struct text part)
{
    return text_has(part, TEXT("charts/")) || text_has(part, TEXT("diagrams/"));
}

static void part_hazards(struct reader *reader, struct text part)
{
    struct relations relations;
    bool main = text_equal_ascii(part, reader->main.name);
    if (main)
        relations = reader->main.relations;
    else if (package_relations(&reader->package, part, &relations) != DONE)
        reader->status = REFUSED;
    for (size_t i = 0; reader->status == DONE && i < relations.count; i++)
        if (!is_chart(part) || relations.items[i].outside)
            relation_tell(reader, &relations.items[i], NULL);
}

static bool has_hazard(const struct document *document, int kind)
{
    for (size_t i = 0; i < document->hazard_count; i++)
        if ((int)document->hazards[i].kind == kind)
            return true;
    return false;
}

void hazards_read(struct reader *reader)
{
    const struct archive *archive = reader->package.archive;
    struct text type = package_type(&reader->package, reader->main.name);
    struct text macros = TEXT_NONE;
    for (size_t i = 0; i < archive_count(archive) && reader->status == DONE; i++) {
        struct text name = archive_entry(archive, i)->name;
        struct text part = source_part(reader->arena, name);
        if (text_ends(name, TEXT("vbaProject.bin")))
            macros = name;
        if (part.length > 0)
            part_hazards(reader, part);
    }
    if (!macros.length && text_find_ascii(type, TEXT("macroenabled")) < type.length)
        macros = reader->main.name;
    if (macros.length && !has_hazard(reader->document, HAZARD_MACROS))
        hazard_add(reader, HAZARD_MACROS, macros, NULL);
}
