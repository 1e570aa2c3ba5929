/*
 * What LabelScan asks of libvips 8.13 or later, which is loaded when the first image needs it: a program
 * that never meets one of its kinds neither needs the library nor lets its code see a byte.
 *
 * Only the loader that is named is used. Nothing here is cached, and every call is for one thread.
 */
#ifndef LABELSCAN_CVIPS_H
#define LABELSCAN_CVIPS_H

#include <stddef.h>

/* A page of an image file; its pixels are not decoded before their rows are read. */
typedef struct labelscan_vips_page labelscan_vips_page;

/* What the header of a page says. */
typedef struct labelscan_vips_header {
  int width;
  int height;
  int bands;
  /* VipsBandFormat: 0 for 8-bit samples, 2 for 16-bit ones. */
  int format;
  /* VipsInterpretation. */
  int interpretation;
  /* As EXIF numbers it; 1 where nothing is said. */
  int orientation;
  /* The pages of the file. */
  int pages;
} labelscan_vips_header;

/* The version of the library, such as "8.14.1"; NULL where it is not there. */
const char *labelscan_vips_version(void);

/* Whether the library has a loader, such as "heifload_buffer": Debian has some in packages apart. */
int labelscan_vips_has(const char *loader);

/*
 * Opens a page, counted from 0, of a file's bytes, which must outlast it; -1 opens the first of a kind
 * without pages. A dpi of 0 is for kinds that have pixels. NULL where the loader refuses.
 */
labelscan_vips_page *labelscan_vips_open(const char *loader, const void *bytes, size_t count,
                                         int page, double dpi);

labelscan_vips_header labelscan_vips_read_header(labelscan_vips_page *page);

/* The samples of whole rows, to be freed; NULL where they cannot be decoded. Rows are asked for from the
   top down. */
void *labelscan_vips_rows(labelscan_vips_page *page, int top, int rows, size_t *count);

void labelscan_vips_free(void *samples);

/* Closes a page; NULL is fine. */
void labelscan_vips_close(labelscan_vips_page *page);

/* The messages since the last call, cut to `size`; threads share them. */
void labelscan_vips_messages(char *text, size_t size);

#endif
