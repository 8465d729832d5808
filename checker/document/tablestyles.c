/* Lays the regions of a table style over one another for one kind of cell (17.7.6). */
#include "document/styles.h"

size_t table_style_chain(struct style *style, struct style *chain[TABLE_CHAIN_MOST])
{
    size_t count = 0;
    for (; style && count < TABLE_CHAIN_MOST; style = style->base)
        chain[count++] = style;
    return count;
}

static struct table_context *compose(struct styles *styles, struct style *style, unsigned regions)
{
    struct table_context *context = arena_take(styles->arena, sizeof *context);
    struct style *chain[TABLE_CHAIN_MOST];
    size_t count = table_style_chain(style, chain);
    context->style = style;
    context->regions = regions;
    for (int region = 0; region < REGIONS; region++)
        for (size_t i = count; (regions >> region & 1) && i-- > 0;) {
            const struct table_format *format = table_style_region(styles, chain[i], region);
            if (!format)
                continue;
            run_patch_apply(&context->run, &format->run);
            paragraph_patch_apply(styles->arena, &context->paragraph, &format->paragraph);
        }
    return context;
}

const struct table_context *styles_table(struct styles *styles, struct style *style,
                                         unsigned regions)
{
    if (!style)
        return NULL;
    regions |= 1u << REGION_WHOLE;
    for (struct table_context *context = style->contexts; context; context = context->next)
        if (context->regions == regions)
            return context;
    struct table_context *context = compose(styles, style, regions);
    context->next = style->contexts;
    style->contexts = context;
    return context;
}
