/* Files that are laid into the program as they are. */
#ifndef DOSSIER_WORDS_LAID_H
#define DOSSIER_WORDS_LAID_H

/*
 * The bytes of the file `path` lie between name_start and name_end, aligned to 8 and with a NUL
 * behind them.  The assembler reads the file while the source is compiled; make runs at the top of
 * the project, and must be told of the file, since the assembler writes no dependency.
 */
#define LAY_IN(name, path)                                                                         \
    extern const char name##_start[], name##_end[];                                                \
    __asm__(".pushsection .rodata\n"                                                               \
            ".balign 8\n"                                                                          \
            ".global " #name "_start\n" #name "_start:\n"                                          \
            ".incbin \"" path "\"\n"                                                               \
            ".global " #name "_end\n" #name "_end:\n"                                              \
            ".byte 0\n"                                                                            \
            ".popsection\n")

#endif
