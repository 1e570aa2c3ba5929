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
typedef struct cvips_page cvips_page;

/* What the header of a page says. */
typedef struct cvips_header {
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
} cvips_header;

/* The version of the library, such as "8.14.1"; NULL where it is not there. */
const char *cvips_version(void);

/* Whether the library has a loader, such as "heifload_buffer": Debian has some in packages apart. */
int cvips_has(const char *loader);

/*
 * Opens a page, counted from 0, of a file's bytes, which must outlast it; -1 opens the first of a kind
 * without pages. A dpi of 0 is for kinds that have pixels. NULL where the loader refuses.
 */
cvips_page *cvips_open(const char *loader, const void *bytes, size_t count,
                                         int page, double dpi);

cvips_header cvips_read_header(cvips_page *page);

/* The samples of whole rows, to be freed; NULL where they cannot be decoded. Rows are asked for from the
   top down. */
void *cvips_rows(cvips_page *page, int top, int rows, size_t *count);

void cvips_free(void *samples);

/* Closes a page; NULL is fine. */
void cvips_close(cvips_page *page);

/* The messages since the last call, cut to `size`; threads share them. */
void cvips_messages(char *text, size_t size);

#endif
