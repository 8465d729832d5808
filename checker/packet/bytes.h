/* Numbers in binary files, bounds checked: bytes past the end read as 0. */
#ifndef DOSSIER_PACKET_BYTES_H
#define DOSSIER_PACKET_BYTES_H

#include "text.h"

#include <stdint.h>

static inline unsigned bytes_8(struct text bytes, uint64_t at)
{
    return at < bytes.length ? (unsigned char)bytes.data[at] : 0;
}

/* Little-endian, as in zip, CFB, BMP and GIF. */
static inline unsigned bytes_16(struct text bytes, uint64_t at)
{
    return bytes_8(bytes, at) | bytes_8(bytes, at + 1) << 8;
}

static inline uint32_t bytes_32(struct text bytes, uint64_t at)
{
    return bytes_16(bytes, at) | (uint32_t)bytes_16(bytes, at + 2) << 16;
}

static inline uint64_t bytes_64(struct text bytes, uint64_t at)
{
    return bytes_32(bytes, at) | (uint64_t)bytes_32(bytes, at + 4) << 32;
}

/* Big-endian, as in PNG and JPEG. */
static inline unsigned bytes_16_big(struct text bytes, uint64_t at)
{
    return bytes_8(bytes, at) << 8 | bytes_8(bytes, at + 1);
}

static inline uint32_t bytes_32_big(struct text bytes, uint64_t at)
{
    return (uint32_t)bytes_16_big(bytes, at) << 16 | bytes_16_big(bytes, at + 2);
}

#endif
