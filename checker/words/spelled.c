/* Takes words apart into the letters that slips are told from. */
#include "words/spelled.h"

#include "unicode.h"

/* The letter without its accent, for the letters of English and French. */
static unsigned plain(unsigned code)
{
    static const struct {
        unsigned code, base;
    } accented[] = { { 0xE0, 'a' }, { 0xE1, 'a' }, { 0xE2, 'a' }, { 0xE3, 'a' }, { 0xE4, 'a' },
                     { 0xE5, 'a' }, { 0xE7, 'c' }, { 0xE8, 'e' }, { 0xE9, 'e' }, { 0xEA, 'e' },
                     { 0xEB, 'e' }, { 0xEC, 'i' }, { 0xED, 'i' }, { 0xEE, 'i' }, { 0xEF, 'i' },
                     { 0xF1, 'n' }, { 0xF2, 'o' }, { 0xF3, 'o' }, { 0xF4, 'o' }, { 0xF5, 'o' },
                     { 0xF6, 'o' }, { 0xF8, 'o' }, { 0xF9, 'u' }, { 0xFA, 'u' }, { 0xFB, 'u' },
                     { 0xFC, 'u' }, { 0xFD, 'y' }, { 0xFF, 'y' } };
    if (code < 0xE0)
        return code;
    for (size_t i = 0; i < sizeof accented / sizeof *accented; i++)
        if (accented[i].code == code)
            return accented[i].base;
    return code;
}

unsigned char base_of(unsigned code)
{
    unsigned base = code == 0x153 ? 'o' : plain(code); /* the ligature oe counts as its o */
    return base >= 'a' && base <= 'z' ? (unsigned char)(base - 'a') : OTHER;
}

bool spell_out(struct text word, struct spelled *spelled)
{
    unsigned code;
    spelled->length = 0;
    for (size_t at = 0; (code = unicode_next(word, &at)) != CODE_POINT_NONE;) {
        if (spelled->length == LONGEST)
            return false;
        if (!spelled->length)
            code = unicode_to_lower(code);
        spelled->bases[spelled->length] = base_of(code);
        spelled->codes[spelled->length++] = code;
    }
    return spelled->length > 0;
}

bool doubles(const struct spelled *word, int at)
{
    unsigned code = word->codes[at];
    return (at > 0 && word->codes[at - 1] == code) ||
           (at + 1 < word->length && word->codes[at + 1] == code);
}

const uint32_t sound_alike[OTHER + 1] = { 0x0000000, 0x0008000, 0x0050400, 0x0080000, 0x0000000,
                                          0x0200000, 0x0000200, 0x0000000, 0x1000000, 0x0000040,
                                          0x0010004, 0x0020000, 0x0002000, 0x0001000, 0x0000000,
                                          0x0000002, 0x0000404, 0x0000800, 0x2800004, 0x0000008,
                                          0x0000000, 0x0400020, 0x0200000, 0x0040000, 0x0000100,
                                          0x0040000, 0x0000000 };

const uint32_t keys_touch[OTHER + 1] = { 0x2040000, 0x0202000, 0x0a00000, 0x0040020, 0x2420000,
                                         0x0000048, 0x00000a0, 0x0000240, 0x0104000, 0x0000480,
                                         0x0000a00, 0x0001400, 0x0002800, 0x0001002, 0x0008100,
                                         0x0004000, 0x0440000, 0x0080010, 0x0010009, 0x1020000,
                                         0x1000100, 0x0000006, 0x0810010, 0x2400004, 0x0180000,
                                         0x0800011, 0x0000000 };
