/* An OOXML package: parts, content types and relationships (ECMA-376 part 2). */
#ifndef DOSSIER_DOCUMENT_PACKAGE_H
#define DOSSIER_DOCUMENT_PACKAGE_H

#include "archive.h"
#include "document/tree.h"

struct relation {
    struct text id;
    struct text type;   /* last segment of the type's URI ("header"), for the URIs that Office uses;
                           else empty */
    struct text target; /* a part name without leading '/', or as written when it lies outside */
    bool outside;       /* TargetMode="External", or a target that is no part name */
    bool told;          /* already reported as a hazard, with its place */
};

struct relations {
    struct text part; /* whose they are; empty for the package's own */
    struct relation *items;
    size_t count, capacity;
    size_t *slots; /* hash of ids to index + 1 */
    size_t slot_count;
};

struct content_type {
    struct text name; /* an ending ("xml") or a part name without leading '/' */
    struct text type;
};

struct content_types {
    struct content_type *items;
    size_t count, capacity;
};

struct package {
    struct arena *arena;
    struct budget *budget;
    struct findings *findings;
    struct place place; /* the file as a whole */
    struct archive *archive;
    struct content_types defaults, overrides;
    struct relations root;
};

/* Opens the archive and reads content types and the package's own relationships.  The archive
 * stays open until package_close(), whatever the status. */
enum status package_open(struct package *package, struct text bytes);
void package_close(struct package *package);

/* The type of a part by [Content_Types].xml, or empty. */
struct text package_type(const struct package *package, struct text part);

bool package_has(const struct package *package, struct text part);

/* A part's bytes, and its tree.  A part that is not there gives DONE with *root NULL. */
enum status package_bytes(struct package *package, struct text part, struct text *bytes);
enum status package_tree(struct package *package, struct text part, struct element **root);

/* The relationships of a part; none when it has no .rels part. */
enum status package_relations(struct package *package, struct text part,
                              struct relations *relations);

/* By id or the first by type, borrowed, or NULL. */
struct relation *relations_find(const struct relations *relations, struct text id);
struct relation *relations_of_type(const struct relations *relations, const char *type);

/* A target as written, resolved against the part that names it (RFC 3986, 5.2, within the package);
 * false when it is not the name of a part. */
bool package_resolve(struct arena *arena, struct text base, struct text target, struct text *part);

#endif
