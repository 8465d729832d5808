/* Compound files (MS-CFB): what .doc, .xls, .msg and password-protected Word files are packed in.
 */
#include "packet/filetype.h"

#include "packet/bytes.h"

#include <string.h>

#define HEADER       512
#define SECTOR_LAST  0xFFFFFFFAu /* greater ones are marks, not sectors */
#define ENTRY_SIZE   128
#define ENTRIES_MOST 4096 /* directory entries looked at: documents have tens */
#define NAME_MOST    31

struct cfb {
    struct text bytes;
    unsigned shift; /* sector size as a power of two: 9 or 12 */
};

static uint64_t sector_at(const struct cfb *cfb, uint32_t sector)
{
    return ((uint64_t)sector + 1) << cfb->shift;
}

/* Sector of the file allocation table, `index` counted from 0 (2.5.1: 109 in the header, then the
 * chain). */
static uint32_t table_sector(const struct cfb *cfb, uint32_t index)
{
    if (index < 109)
        return bytes_32(cfb->bytes, 76 + 4 * (uint64_t)index);
    uint32_t slots = (1u << cfb->shift) / 4 - 1;
    uint32_t sector = bytes_32(cfb->bytes, 68), hops = (index - 109) / slots;
    if (hops > cfb->bytes.length >> cfb->shift)
        return SECTOR_LAST + 1;
    while (hops-- > 0 && sector <= SECTOR_LAST)
        sector = bytes_32(cfb->bytes, sector_at(cfb, sector) + 4 * (uint64_t)slots);
    if (sector > SECTOR_LAST)
        return sector;
    return bytes_32(cfb->bytes, sector_at(cfb, sector) + 4 * (uint64_t)((index - 109) % slots));
}

static uint32_t next_sector(const struct cfb *cfb, uint32_t sector)
{
    uint32_t slots = (1u << cfb->shift) / 4;
    uint32_t table = table_sector(cfb, sector / slots);
    if (table > SECTOR_LAST)
        return table;
    return bytes_32(cfb->bytes, sector_at(cfb, table) + 4 * (uint64_t)(sector % slots));
}

static bool entry_is(const struct cfb *cfb, uint64_t at, const char *name)
{
    size_t length = strlen(name);
    if (length > NAME_MOST || bytes_16(cfb->bytes, at + 64) != 2 * (length + 1))
        return false;
    for (size_t i = 0; i < length; i++)
        if (bytes_16(cfb->bytes, at + 2 * i) != (unsigned char)name[i])
            return false;
    return true;
}

static const struct {
    const char *stream;
    enum content content;
} streams[] = {
    { "EncryptedPackage", CONTENT_OOXML_ENCRYPTED },
    { "WordDocument", CONTENT_DOC },
    { "Workbook", CONTENT_XLS },
    { "Book", CONTENT_XLS },
    { "PowerPoint Document", CONTENT_PPT },
    { "__properties_version1.0", CONTENT_MSG },
};

/* Word 97 says in its first stream that a password is needed: bit 8 of the word at 10
 * (MS-DOC 2.5.2). */
static enum content word_content(const struct cfb *cfb, uint64_t entry)
{
    uint32_t start = bytes_32(cfb->bytes, entry + 116);
    if (start > SECTOR_LAST || sector_at(cfb, start) + 12 > cfb->bytes.length)
        return CONTENT_DOC;
    uint64_t at = sector_at(cfb, start);
    bool word = bytes_16(cfb->bytes, at) == 0xA5EC;
    return word && bytes_16(cfb->bytes, at + 10) & 0x100 ? CONTENT_DOC_ENCRYPTED : CONTENT_DOC;
}

static enum content entry_content(const struct cfb *cfb, uint64_t at)
{
    for (size_t i = 0; i < sizeof streams / sizeof *streams; i++)
        if (entry_is(cfb, at, streams[i].stream))
            return streams[i].content == CONTENT_DOC ? word_content(cfb, at) : streams[i].content;
    return CONTENT_UNKNOWN;
}

/* A chain that does not end within the file's own number of sectors goes round in a circle. */
static bool chain_ends(const struct cfb *cfb, uint32_t sector)
{
    uint64_t most = (cfb->bytes.length >> cfb->shift) + 1;
    if (most > ENTRIES_MOST)
        most = ENTRIES_MOST; /* longer ones are left to those who read them */
    for (uint64_t steps = 0; sector <= SECTOR_LAST; steps++) {
        if (sector_at(cfb, sector) >= cfb->bytes.length || steps > cfb->bytes.length >> cfb->shift)
            return false;
        if (steps == most)
            return true;
        sector = next_sector(cfb, sector);
    }
    return true;
}

/* Children and siblings of an entry point forward or nowhere in every tree that has an end; here
 * only those that name themselves or the root are caught, for the tree is never walked. */
static bool links_sound(const struct cfb *cfb, uint64_t at, uint32_t index)
{
    uint32_t left = bytes_32(cfb->bytes, at + 68), right = bytes_32(cfb->bytes, at + 72),
             child = bytes_32(cfb->bytes, at + 76);
    return left != index && right != index && child != index &&
           (index == 0 || (left != 0 && right != 0 && child != 0));
}

/* Looks at every entry of the directory in the order they are stored: no tree, no loop. */
enum content cfb_content(struct text bytes)
{
    struct cfb cfb = { .bytes = bytes, .shift = bytes_16(bytes, 30) };
    if (bytes.length < HEADER || (cfb.shift != 9 && cfb.shift != 12))
        return CONTENT_CFB_DAMAGED;
    enum content content = CONTENT_CFB;
    uint32_t sector = bytes_32(bytes, 48), per = (1u << cfb.shift) / ENTRY_SIZE;
    if (!chain_ends(&cfb, sector))
        return CONTENT_CFB_DAMAGED;
    for (uint32_t index = 0; sector <= SECTOR_LAST && index < ENTRIES_MOST; index++) {
        uint64_t at = sector_at(&cfb, sector) + (uint64_t)(index % per) * ENTRY_SIZE;
        if (at + ENTRY_SIZE > bytes.length)
            return CONTENT_CFB_DAMAGED;
        unsigned type = bytes_8(bytes, at + 66);
        enum content here = type == 2 ? entry_content(&cfb, at) : CONTENT_UNKNOWN;
        if (type != 0 && !links_sound(&cfb, at, index))
            return CONTENT_CFB_DAMAGED;
        if (type == 2 && bytes_32(bytes, at + 120) >= 4096 &&
            !chain_ends(&cfb, bytes_32(bytes, at + 116)))
            return CONTENT_CFB_DAMAGED;
        if (here != CONTENT_UNKNOWN && (content == CONTENT_CFB || here == CONTENT_OOXML_ENCRYPTED))
            content = here;
        if (index % per == per - 1)
            sector = next_sector(&cfb, sector);
    }
    return content;
}
