/* Pictures: their headers are read, they are never decoded. */
#include "packet/filetype.h"

#include "packet/bytes.h"

#include <string.h>

#define SEGMENTS_MOST 2000 /* JPEG segments and TIFF directories: real ones have tens */

struct size {
    uint64_t width, height;
};

static bool png_size(struct text bytes, struct size *size)
{
    *size = (struct size){ bytes_32_big(bytes, 16), bytes_32_big(bytes, 20) };
    return text_equal(text_slice(bytes, 12, 16), TEXT("IHDR"));
}

static bool is_frame(unsigned marker)
{
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/* ITU-T T.81 B.2: segments of a marker and a length that counts itself, until the frame header. */
static bool jpeg_size(struct text bytes, struct size *size)
{
    uint64_t at = 2;
    for (int i = 0; i < SEGMENTS_MOST && at + 9 <= bytes.length; i++) {
        while (bytes_8(bytes, at) == 0xFF && bytes_8(bytes, at + 1) == 0xFF)
            at++;
        unsigned marker = bytes_8(bytes, at + 1), length = bytes_16_big(bytes, at + 2);
        if (bytes_8(bytes, at) != 0xFF || length < 2)
            return false;
        *size = (struct size){ bytes_16_big(bytes, at + 7), bytes_16_big(bytes, at + 5) };
        if (is_frame(marker))
            return true;
        at += 2 + (uint64_t)length;
    }
    return false;
}

static bool gif_size(struct text bytes, struct size *size)
{
    *size = (struct size){ bytes_16(bytes, 6), bytes_16(bytes, 8) };
    return bytes.length > 13;
}

static bool bmp_size(struct text bytes, struct size *size)
{
    uint32_t height = bytes_32(bytes, 22);
    *size = (struct size){ bytes_32(bytes, 18),
                           height >> 31 ? -(uint64_t)height & 0xFFFFFFFF : height };
    return bytes.length > 26;
}

static bool webp_size(struct text bytes, struct size *size)
{
    struct text kind = text_slice(bytes, 12, 16);
    uint32_t packed = bytes_32(bytes, 21);
    if (text_equal(kind, TEXT("VP8X")))
        *size = (struct size){ (bytes_32(bytes, 24) & 0xFFFFFF) + 1,
                               (bytes_32(bytes, 27) & 0xFFFFFF) + 1 };
    else if (text_equal(kind, TEXT("VP8L")))
        *size = (struct size){ (packed & 0x3FFF) + 1, (packed >> 14 & 0x3FFF) + 1 };
    else
        *size = (struct size){ bytes_16(bytes, 26) & 0x3FFF, bytes_16(bytes, 28) & 0x3FFF };
    return bytes.length > 30;
}

/* TIFF 6.0: a directory of 12-byte entries; the first one is the picture that is shown. */
static bool tiff_size(struct text bytes, struct size *size)
{
    bool big = bytes_8(bytes, 0) == 'M';
    uint64_t at = big ? bytes_32_big(bytes, 4) : bytes_32(bytes, 4);
    unsigned count = big ? bytes_16_big(bytes, at) : bytes_16(bytes, at);
    *size = (struct size){ 0, 0 };
    for (unsigned i = 0; i < count && i < SEGMENTS_MOST; i++) {
        uint64_t entry = at + 2 + 12 * (uint64_t)i;
        unsigned tag = big ? bytes_16_big(bytes, entry) : bytes_16(bytes, entry);
        unsigned type = big ? bytes_16_big(bytes, entry + 2) : bytes_16(bytes, entry + 2);
        uint64_t value = type == 3
                             ? (big ? bytes_16_big(bytes, entry + 8) : bytes_16(bytes, entry + 8))
                             : (big ? bytes_32_big(bytes, entry + 8) : bytes_32(bytes, entry + 8));
        if (tag == 256)
            size->width = value;
        if (tag == 257)
            size->height = value;
    }
    return at + 2 + 12 * (uint64_t)count <= bytes.length;
}

static const struct {
    enum content content;
    bool (*size)(struct text bytes, struct size *size);
} readers[] = {
    { CONTENT_PNG, png_size }, { CONTENT_JPEG, jpeg_size }, { CONTENT_GIF, gif_size },
    { CONTENT_BMP, bmp_size }, { CONTENT_WEBP, webp_size }, { CONTENT_TIFF, tiff_size },
};

bool picture_size(enum content content, struct text bytes, uint64_t *width, uint64_t *height)
{
    for (size_t i = 0; i < sizeof readers / sizeof *readers; i++) {
        struct size size;
        if (readers[i].content != content)
            continue;
        bool sound = readers[i].size(bytes, &size);
        *width = size.width;
        *height = size.height;
        return sound && size.width > 0 && size.height > 0;
    }
    *width = *height = 1;
    return true;
}
