#include <png.h>
#include <stdio.h>
#include <sys/types.h>

#ifdef __linux__
/// Gives the next bytes of a stream, 0 at its end; the corresponding type is `cookie_read_function_t`.
typedef ssize_t png_stream_read(void *source, char *buffer, size_t count);

/// What `cookie_io_functions_t` is: the C library's module hides what is not in POSIX.
typedef struct {
  png_stream_read *read;
  void (*others[3])(void);
} png_stream_functions;

/// The corresponding C function is `fopencookie`.
FILE *png_stream_cookie(void *source, const char *mode, png_stream_functions functions)
    __asm__("fopencookie");
#else
typedef int png_stream_read(void *source, char *buffer, int count);
#endif

/// A stream whose bytes `read` gives; `NULL` where there is no memory.
///
/// libpng's simplified interface reads from memory or from a stream, and only a stream can end it.
static inline FILE *png_stream(void *source, png_stream_read *read) {
#ifdef __linux__
  png_stream_functions functions = {read, {NULL, NULL, NULL}};
  return png_stream_cookie(source, "r", functions);
#else
  return funopen(source, read, NULL, NULL, NULL);
#endif
}
