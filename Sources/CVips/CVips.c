#include "CVips.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

/* The functions of libvips and GLib that are used; every object is an address. */
static struct {
  int (*vips_init)(const char *name);
  const char *(*vips_version_string)(void);
  void *(*vips_operation_new)(const char *name);
  void (*vips_operation_block_set)(const char *name, int is_blocked);
  void (*vips_cache_set_max)(int most);
  int (*vips_object_build)(void *object);
  void (*vips_object_unref_outputs)(void *object);
  void *(*vips_blob_new)(void *free, const void *bytes, size_t count);
  void (*vips_area_unref)(void *area);
  int (*vips_image_get_width)(const void *image);
  int (*vips_image_get_height)(const void *image);
  int (*vips_image_get_bands)(const void *image);
  int (*vips_image_get_format)(const void *image);
  int (*vips_image_get_coding)(const void *image);
  int (*vips_image_get_interpretation)(const void *image);
  int (*vips_image_get_orientation)(void *image);
  int (*vips_image_get_n_pages)(void *image);
  void *(*vips_region_new)(void *image);
  void *(*vips_region_fetch)(void *region, int left, int top, int width, int height, size_t *count);
  void (*vips_thread_shutdown)(void);
  char *(*vips_error_buffer_copy)(void);
  size_t (*g_type_from_name)(const char *name);
  void (*g_object_set)(void *object, const char *name, ...);
  void (*g_object_get)(void *object, const char *name, ...);
  void (*g_object_unref)(void *object);
  void (*g_free)(void *memory);
  unsigned (*g_log_set_handler)(const char *domain, int levels, void *handler, void *data);
} vips;

#define FUNCTION(name) {#name, (void **)&vips.name}
static const struct {
  const char *name;
  void **place;
} functions[] = {
    FUNCTION(vips_init), FUNCTION(vips_version_string), FUNCTION(vips_operation_new),
    FUNCTION(vips_operation_block_set), FUNCTION(vips_cache_set_max), FUNCTION(vips_object_build), FUNCTION(vips_object_unref_outputs),
    FUNCTION(vips_blob_new), FUNCTION(vips_area_unref), FUNCTION(vips_image_get_width),
    FUNCTION(vips_image_get_height), FUNCTION(vips_image_get_bands), FUNCTION(vips_image_get_format),
    FUNCTION(vips_image_get_coding), FUNCTION(vips_image_get_interpretation),
    FUNCTION(vips_image_get_orientation), FUNCTION(vips_image_get_n_pages), FUNCTION(vips_region_new),
    FUNCTION(vips_region_fetch), FUNCTION(vips_thread_shutdown), FUNCTION(vips_error_buffer_copy),
    FUNCTION(g_type_from_name), FUNCTION(g_object_set), FUNCTION(g_object_get),
    FUNCTION(g_object_unref), FUNCTION(g_free), FUNCTION(g_log_set_handler)};

struct cvips_page {
  void *image;
  void *region;
  int width;
};

static pthread_once_t once = PTHREAD_ONCE_INIT;
static int is_there;

/* What libraries would write on standard error; the error that is thrown tells it. */
static void say_nothing(const char *domain, int level, const char *message, void *data) {
  (void)domain, (void)level, (void)message, (void)data;
}

static void load(void) {
  void *library = dlopen("libvips.so.42", RTLD_LAZY | RTLD_LOCAL);
  if (!library) return;
  for (size_t index = 0; index < sizeof functions / sizeof *functions; index++) {
    *functions[index].place = dlsym(library, functions[index].name);
    if (!*functions[index].place) return;
  }
  int is_ours = vips.g_type_from_name("VipsObject") == 0;
  if (vips.vips_init("labelscan") != 0) return;
  is_there = 1;
  /* A program that has libvips for itself keeps it as it set it. */
  if (!is_ours) return;
  vips.vips_cache_set_max(0);
  static const char *const needed[] = {"Webp", "Tiff", "Heif", "Nsgif", "Jxl", "Pdf"};
  vips.vips_operation_block_set("VipsForeignLoad", 1);
  for (size_t index = 0; index < sizeof needed / sizeof *needed; index++) {
    char class[32] = "VipsForeignLoad";
    vips.vips_operation_block_set(strcat(class, needed[index]), 0);
  }
  const int levels = ~3; /* G_LOG_LEVEL_MASK */
  vips.g_log_set_handler("VIPS", levels, (void *)say_nothing, NULL);
  vips.g_log_set_handler("Poppler", levels, (void *)say_nothing, NULL);
}

static int library_is_there(void) {
  pthread_once(&once, load);
  return is_there;
}

const char *cvips_version(void) {
  return library_is_there() ? vips.vips_version_string() : NULL;
}

int cvips_has(const char *loader) {
  if (!library_is_there()) return 0;
  void *operation = vips.vips_operation_new(loader);
  if (!operation) return 0;
  vips.g_object_unref(operation);
  return 1;
}

cvips_page *cvips_open(const char *loader, const void *bytes, size_t count,
                                         int page, double dpi) {
  if (!library_is_there()) return NULL;
  cvips_page *opened = calloc(1, sizeof *opened);
  void *operation = opened ? vips.vips_operation_new(loader) : NULL;
  if (!operation) {
    free(opened);
    return NULL;
  }
  void *blob = vips.vips_blob_new(NULL, bytes, count);
  /* VIPS_ACCESS_SEQUENTIAL, and VIPS_FAIL_ON_ERROR: half a label would give half of its fields. */
  vips.g_object_set(operation, "buffer", blob, "access", 1, "fail-on", 2, NULL);
  vips.vips_area_unref(blob);
  if (page >= 0) vips.g_object_set(operation, "page", page, NULL);
  if (dpi > 0) vips.g_object_set(operation, "dpi", dpi, NULL);
  /* Not through the cache of operations, which would keep the address of the bytes. */
  if (vips.vips_object_build(operation) == 0) {
    vips.g_object_get(operation, "out", &opened->image, NULL);
  }
  vips.vips_object_unref_outputs(operation);
  vips.g_object_unref(operation);
  /* VIPS_CODING_NONE: samples as they are. */
  if (opened->image && vips.vips_image_get_coding(opened->image) == 0) {
    opened->width = vips.vips_image_get_width(opened->image);
    opened->region = vips.vips_region_new(opened->image);
  }
  if (opened->region) return opened;
  cvips_close(opened);
  return NULL;
}

cvips_header cvips_read_header(cvips_page *page) {
  cvips_header header = {
      .width = page->width,
      .height = vips.vips_image_get_height(page->image),
      .bands = vips.vips_image_get_bands(page->image),
      .format = vips.vips_image_get_format(page->image),
      .interpretation = vips.vips_image_get_interpretation(page->image),
      .orientation = vips.vips_image_get_orientation(page->image),
      .pages = vips.vips_image_get_n_pages(page->image),
  };
  return header;
}

void *cvips_rows(cvips_page *page, int top, int rows, size_t *count) {
  return vips.vips_region_fetch(page->region, 0, top, page->width, rows, count);
}

void cvips_free(void *samples) {
  vips.g_free(samples);
}

void cvips_close(cvips_page *page) {
  if (!page) return;
  if (page->region) vips.g_object_unref(page->region);
  if (page->image) vips.g_object_unref(page->image);
  free(page);
  vips.vips_thread_shutdown();
}

void cvips_messages(char *text, size_t size) {
  if (size == 0) return;
  text[0] = 0;
  if (!library_is_there()) return;
  char *copy = vips.vips_error_buffer_copy();
  if (copy) strncat(text, copy, size - 1);
  vips.g_free(copy);
}
