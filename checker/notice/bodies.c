/* The organisation and the place of work. */
#include "notice/facts.h"

#include "unicode.h"

static const char cities[] =
    "brussels|bruxelles|brussel|mons|casteau|hague|haye|haag|paris|vienna|vienne|wien|geneva|"
    "geneve|strasbourg|luxembourg|london|londres|naples|napoli|rome|roma|norfolk|capellen|ramstein|"
    "brunssum|izmir|oberammergau|copenhagen|copenhague|helsinki|stockholm|oslo|berlin|bonn|munich|"
    "madrid|lisbon|lisbonne|athens|athenes|warsaw|varsovie|prague|budapest|bucharest|sofia|riga|"
    "tallinn|vilnius|zagreb|ljubljana|bratislava|dublin|valletta|nicosia|ankara|istanbul|kyiv|kiev|"
    "chisinau|tirana|belgrade|sarajevo|skopje|podgorica|pristina|tbilisi|yerevan|baku|halifax|"
    "ottawa|montreal|washington|york|reykjavik|turin|torino|milan|florence|ispra|frankfurt|parma|"
    "alicante|seville|bilbao|lyon|lille|marseille|toulouse|grenoble|nice|lausanne|berne|bern|basel|"
    "zurich|nairobi|bangkok|addis|heraklion|northwood|stavanger|larissa|monsanto|bydgoszcz|"
    "szczecin|ghent|gand|gent|antwerp|anvers|liege|dakar|tunis|rabat|amman|cairo|beirut|santiago|"
    "lima|mexico|tokyo|seoul|manila|jakarta|delhi|tashkent|bishkek|dushanbe|ashgabat|astana|almaty|"
    "trieste|spezia|poggio|thessaloniki|orleans|angers|valenciennes|bilthoven|noordwijk|petten|"
    "karlsruhe|geel|garching|culham|cologne|darmstadt|frascati|harwell|kourou|evere|leuven|"
    "zaventem";

static const char countries[] =
    "belgium|belgique|belgie|nld|netherlands|pays|bas|france|austria|autriche|osterreich|"
    "switzerland|suisse|germany|allemagne|deutschland|italy|italie|italia|spain|espagne|portugal|"
    "united|kingdom|royaume|uni|uk|usa|states|etats|unis|canada|greece|grece|denmark|danemark|"
    "norway|norvege|sweden|suede|finland|finlande|poland|pologne|czech|czechia|tcheque|hungary|"
    "hongrie|romania|roumanie|bulgaria|bulgarie|latvia|lettonie|estonia|estonie|lithuania|lituanie|"
    "croatia|croatie|slovenia|slovenie|slovakia|slovaquie|ireland|irlande|iceland|islande|turkey|"
    "turkiye|turquie|albania|albanie|montenegro|macedonia|macedoine|bosnia|herzegovina|serbia|"
    "serbie|kosovo|moldova|moldavie|ukraine|georgia|georgie|armenia|armenie|azerbaijan|kenya|"
    "thailand|ethiopia|bel|fra|aut|che|deu|ita|gbr|nor|dnk|turk|republic|kazakhstan|uzbekistan|"
    "kyrgyzstan|tajikistan|turkmenistan|malta|malte|cyprus|chypre|luxemburg|japan|korea|mexico";

static const char place_words[] =
    "the|la|le|les|den|of|region|capital|area|city|zuid|holland|hq|headquarters|siege|secretariat|"
    "ville|new|addis|ababa|na|dc|d|c|north|south|district";

bool is_place(struct span span)
{
    bool known = false;
    for (size_t at = span.from; at < span.to; at++) {
        if (span_match(span, at, cities) || span_match(span, at, countries))
            known = true;
        else if (!span_match(span, at, place_words) &&
                 !span_match(span, at, ",|-|(|)|/|.|&|and|et"))
            return false;
    }
    return known && span.to - span.from <= 10;
}

static bool names_place(struct span span)
{
    return span_has(span, cities) || span_has(span, countries);
}

static void set_location(struct reader *reader, struct text text, const struct sentence *sentence,
                         enum reading how)
{
    if (reader->notice->location.length || !text.length)
        return;
    size_t slash =
        text_find(text, TEXT(" / ")); /* "Brussels / Bruxelles": the same in two languages */
    text = text_trim(text_slice(text, 0, slash));
    reader->notice->location = text;
    reader_prove(reader, "location", sentence, how);
}

/* Pieces of a line that bars or bullets part, or else dashes: the first that is a place. */
static void place_in_line(struct reader *reader, const struct paragraph_piece *piece,
                          const char *marks)
{
    struct span span = piece->span;
    for (size_t from = span.from; from < span.to;) {
        size_t to = from;
        while (to < span.to && (!span_match(span, to, marks) ||
                                (span_match(span, to, "-") && !span.tokens[to].spaced)))
            to++;
        struct span part = span_slice(span, from, to);
        part.to = span_find(part, "( on|hybrid|remote", NULL);
        if (is_place(part))
            set_location(reader, text_trim(span_text(part)), reader_sentence(reader, from),
                         READING_STATED);
        from = to + 1;
    }
}

/* "Vacancy 27-22, G15, Brussels": what stands behind a comma, to the end of the line. */
static void place_at_end(struct reader *reader, const struct paragraph_piece *piece)
{
    struct span span = piece->span;
    if (text_ends(piece->text, TEXT(".")))
        return;
    for (size_t at = span.from; at + 1 < span.to; at++) {
        struct span tail = span_slice(span, at + 1, span.to);
        if (span_match(span, at, ",") && is_place(tail)) {
            set_location(reader, text_trim(span_text(tail)), reader_sentence(reader, at),
                         READING_STATED);
            return;
        }
    }
}

/* "based in The Hague": the place with its article and country. */
static void place_in_text(struct reader *reader, const struct sentence *sentence)
{
    struct span span = sentence->span;
    size_t length, at = span_find(span,
                                  "based|located|stationed|situe|base|work|works|post|poste|office|"
                                  "seat|siege|headquarters|employment ~2 in|at|a",
                                  &length);
    if (at == span.to)
        return;
    size_t from = at + length, to = from;
    while (to < span.to && (span.tokens[to].capital || span_match(span, to, "the|la|,")))
        to++;
    while (to > from && span.tokens[to - 1].kind == TOKEN_MARK)
        to--;
    struct span place = span_slice(span, from, to);
    if (is_place(place))
        set_location(reader, text_trim(span_text(place)), sentence, READING_INFERRED);
}

/* "Belgium-Brussels" in the first lines of a notice that runs on in one. */
static void place_in_run(struct reader *reader, const struct paragraph_piece *piece)
{
    struct span span = span_slice(piece->span, piece->span.from, piece->span.from + 60);
    for (size_t at = span.from; at + 1 < span.to; at++) {
        struct span pair = span_slice(span, at, at + 2);
        if (span_match(span, at, countries) && span_match(span, at + 1, cities) &&
            !span.tokens[at + 1].spaced && span.tokens[at].capital)
            set_location(reader, span_text(pair), reader_sentence(reader, at), READING_STATED);
    }
}

static void labelled_location(struct reader *reader, const struct labels *labels)
{
    for (size_t i = 0; i < labels->count; i++) {
        const struct labelled *item = &labels->items[i];
        bool place = item->text.length < 100 &&
                     (names_place(item->value) || item->value.to - item->value.from <= 6);
        if (item->label == LABEL_LOCATION && place && item->value.tokens[item->value.from].capital)
            set_location(reader, item->text, item->sentence, READING_STATED);
    }
}

static void location_read(struct reader *reader)
{
    const struct outline *outline = reader->outline;
    for (size_t i = 0; i < outline->paragraph_count && i < 60; i++)
        if (outline->paragraphs[i].section == SECTION_HEAD &&
            outline->paragraphs[i].text.length < 160) {
            place_in_line(reader, &outline->paragraphs[i], "bar|*|>");
            place_in_line(reader, &outline->paragraphs[i], "bar|*|>|-");
            place_at_end(reader, &outline->paragraphs[i]);
        }
    for (size_t i = 0; i < outline->paragraph_count && i < 4; i++)
        place_in_run(reader, &outline->paragraphs[i]);
    for (size_t i = 0; i < outline->sentence_count && !reader->notice->location.length; i++)
        if (outline->sentences[i].section != SECTION_OTHER_JOBS)
            place_in_text(reader, &outline->sentences[i]);
}

/* --- the organisation --- */

static const char body_words[] =
    "college|school|academy|university|universite|observatoire|group|wing|nato|otan|osce|ocde|oecd|"
    "agency|agence|organisation|organization|council|conseil|commission|secretariat|accelerator|"
    "institute|institut|centre|center|committee|office|staff|tribunal|court|cour|parliament|"
    "parlement|bank|banque|fund|fonds|programme|nations|union|command|commandement|authority|"
    "autorite|laboratory|observatory|undp|unicef|unesco|unhcr|wfp|who|ilo|iaea|aiea|opcw|oiac|"
    "ctbto|unido|onu|esa|eumetsat|eurocontrol|cern|embl|icc|cpi|europol|eurojust|frontex|enisa|"
    "easa|ema|efsa|eda|satcen|ceb|ebrd|eib|bei|interpol|wto|omc|itu|uit|wipo|ompi|fao|ifad|unops|"
    "iom|oim|board|bureau|foundation|fondation|alliance|federation|mission";

/* Bodies as they are named in running text, most telling first. */
static const char *const full_names[] = {
    "nato|otan international staff|secretariat",
    "nato communications and information agency",
    "nato support and procurement agency",
    "international military staff",
    "allied command transformation|operations",
    "secretariat international de l otan",
    "organi*ation for security and co operation in europe",
    "organi*ation for economic co operation and development",
    "organisation de cooperation et de developpement economiques",
    "european external action service",
    "european defence agency",
    "european union agency for ~6 (",
    NULL,
};

static const char *const known_bodies[] = {
    "council of europe",
    "conseil de l europe",
    "european commission",
    "commission europeenne",
    "osce",
    "oecd|ocde",
    "nato|otan",
    "undp|unicef|unesco|unhcr|wfp|ilo|iaea|aiea|opcw|oiac|ctbto|unido|eurocontrol|cern|europol|"
    "eurojust|frontex|enisa|interpol",
    "united nations",
    "nations unies",
    NULL,
};

static void set_organisation(struct reader *reader, struct text text,
                             const struct sentence *sentence, enum reading how)
{
    if (reader->notice->organisation.length || !text.length)
        return;
    reader->notice->organisation = text;
    reader_prove(reader, "organisation", sentence, how);
}

bool is_body(struct span span)
{
    return span_has(span, body_words);
}

static bool looks_like_body(struct span span, struct text text, struct text title)
{
    size_t words = span.to - span.from;
    if (text.length > 110 || words > 14 || words == 0 || !span.tokens[span.from].capital)
        return false;
    if (span_match(span, span.from,
                   "the|our|l|la|le agency|organisation|organization|council|office|agence") ||
        text_has(text, TEXT(":")) || text_has(text, TEXT(">")) || text_ends(text, TEXT(".")))
        return false;
    if (title.length && text_has(text, title))
        return false;
    if (words == 1 && !unicode_is_upper((unsigned char)text.data[text.length - 1]))
        return false; /* "Mission", a heading */
    return span_has(span, body_words) && !is_place(span) &&
           !span_has(span, "vacancy|notification|jobs|apply|grade|vacance|open|nationals|#");
}

/* "Council Bank, Paris": the end of the span where the place begins, and that place. */
static size_t without_place(struct span span, struct span *place)
{
    size_t end = span.to;
    *place = span_slice(span, end, end);
    for (size_t at = span.to; at > span.from + 1; at--) {
        if (!span_match(span, at - 1, ",|-"))
            continue;
        struct span tail = span_slice(span, at, span.to);
        if (!is_place(tail))
            break;
        *place = (struct span){ span.tokens, at, end };
        span.to = at - 1;
    }
    return span.to;
}

/* A full name in the first lines, with its short form in brackets. */
static void full_name_in_text(struct reader *reader)
{
    const struct outline *outline = reader->outline;
    for (size_t i = 0; i < outline->sentence_count && outline->sentences[i].paragraph < 25; i++) {
        const struct sentence *sentence = &outline->sentences[i];
        struct span span = sentence->span;
        for (const char *const *name = full_names; *name; name++) {
            size_t length, at = span_find(span, *name, &length);
            if (at == span.to || !span.tokens[at].capital ||
                sentence->section == SECTION_OTHER_JOBS)
                continue;
            length -= span_match(span, at + length - 1, "(") > 0;
            size_t bracket = span_match(span, at + length, "( ~3 )");
            set_organisation(reader, span_text(span_slice(span, at, at + length + bracket)),
                             sentence, READING_INFERRED);
            return;
        }
    }
}

/* The part of a line, between bars or bullets, that is a body's name. */
static void body_in_line(struct reader *reader, const struct paragraph_piece *piece, bool any_job)
{
    struct span span = piece->span, place;
    const struct sentence *sentence = &reader->outline->sentences[piece->first_sentence];
    for (size_t from = span.from; from < span.to && !reader->notice->organisation.length;) {
        size_t to = from;
        while (to < span.to && !span_match(span, to, "bar|*"))
            to++;
        struct span part = span_slice(span, from, to);
        part.to = span_find(part, "( on|hybrid|remote", NULL); /* "Brussels (On-site)" */
        part.to = without_place(part, &place);
        part.from +=
            span_match(part, part.from,
                       "careers|jobs|vacancies|work|working|emplois|carrieres at|with|for|a "
                       "the|l?");
        while (part.to > part.from + 1 &&
               span_match(part, part.to - 1, "careers|jobs|vacancies|recruitment|recrutement"))
            part.to--;
        struct text text = text_trim(span_text(part));
        if (looks_like_body(part, text, reader->notice->title) &&
            (any_job || !span_has_job(part))) {
            set_organisation(reader, text, sentence, READING_STATED);
            set_location(reader, text_trim(span_text(place)), sentence, READING_STATED);
        }
        from = to + 1;
    }
}

static size_t title_paragraph(const struct reader *reader)
{
    const struct outline *outline = reader->outline;
    struct text title = reader->notice->title;
    for (size_t i = 0; i < outline->paragraph_count && i < 40; i++)
        if (title.length && text_has(outline->paragraphs[i].text, title))
            return i;
    return 0;
}

/* A line of the head that is a body's name; those right after the title first. */
static void organisation_in_head(struct reader *reader)
{
    const struct outline *outline = reader->outline;
    size_t title = title_paragraph(reader);
    for (int round = 0; round < 2; round++) {
        if (round == 1)
            full_name_in_text(reader);
        size_t from = round ? 0 : title, to = round ? 40 : title + 5;
        for (size_t i = from; i < to && i < outline->paragraph_count; i++) {
            const struct paragraph_piece *piece = &outline->paragraphs[i];
            if (piece->section == SECTION_HEAD && !piece->heading && piece->text.length < 200)
                body_in_line(reader, piece, round == 0);
        }
    }
}

/* The body that the text names most; the first mention as it is printed. */
static void organisation_in_text(struct reader *reader)
{
    const struct outline *outline = reader->outline;
    size_t most = 0;
    struct text best = TEXT_NONE;
    const struct sentence *where = NULL;
    for (const char *const *body = known_bodies; *body; body++) {
        size_t count = 0, length;
        struct text name = TEXT_NONE;
        const struct sentence *first = NULL;
        for (size_t i = 0; i < outline->sentence_count; i++) {
            struct span span = outline->sentences[i].span;
            size_t at = span_find(span, *body, &length);
            if (at == span.to || outline->sentences[i].section == SECTION_OTHER_JOBS ||
                !span.tokens[at].capital)
                continue;
            count++;
            if (!first) {
                name = span_text(span_slice(span, at, at + length));
                first = &outline->sentences[i];
            }
        }
        if (count > most) {
            most = count;
            best = name;
            where = first;
        }
    }
    set_organisation(reader, best, where, READING_INFERRED);
}

/* "We are hiring! Translator, Centre for Plain Language, Helsinki.": parts of the title's sentence.
 */
static void body_beside_title(struct reader *reader)
{
    struct text title = reader->notice->title;
    const struct outline *outline = reader->outline;
    const struct paragraph_piece *piece = &outline->paragraphs[title_paragraph(reader)];
    for (size_t i = 0; i < piece->sentence_count && title.length; i++) {
        const struct sentence *sentence = &outline->sentences[piece->first_sentence + i];
        struct text rest = sentence->text;
        if (!text_has(rest, title) || !text_ends(rest, TEXT(".")))
            continue;
        rest.length--;
        for (size_t from = text_find(rest, title) + title.length; from < rest.length;) {
            size_t to = from + text_find(text_slice(rest, from, rest.length), TEXT(","));
            struct text part = text_trim(text_slice(rest, from, to));
            struct tokens tokens = { 0 };
            tokens_cut(reader->arena, part, &tokens);
            struct span span = { tokens.items, 0, tokens.count };
            if (is_place(span))
                set_location(reader, part, sentence, READING_STATED);
            else if (span.to && looks_like_body(span, part, title))
                set_organisation(reader, part, sentence, READING_STATED);
            from = to + 1;
        }
    }
}

static void organisation_read(struct reader *reader, const struct labels *labels)
{
    for (size_t i = 0; i < labels->count; i++) {
        const struct labelled *item = &labels->items[i];
        bool plausible = item->text.length < 120 && item->text.length > 1 &&
                         item->value.tokens[item->value.from].capital;
        if (item->label == LABEL_ORGANISATION && plausible && !text_ends(item->text, TEXT(".")))
            set_organisation(reader, item->text, item->sentence, READING_STATED);
    }
    for (size_t i = 0; i < labels->count; i++) {
        const struct labelled *item = &labels->items[i];
        if (item->label == LABEL_UNIT && item->text.length < 120 &&
            span_has(item->value, "staff|agency|agence|organisation|organization|command|nato|otan|"
                                  "osce|oecd|united|council|mission|institute|institution"))
            set_organisation(reader, item->text, item->sentence, READING_INFERRED);
    }
    organisation_in_head(reader);
    body_beside_title(reader);
    if (!reader->notice->organisation.length)
        organisation_in_text(reader);
}

void bodies_read(struct reader *reader, const struct labels *labels)
{
    labelled_location(reader, labels);
    organisation_read(reader, labels);
    location_read(reader);
}
