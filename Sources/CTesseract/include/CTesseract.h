// One line of text through libtesseract: what its network says at each step of the line. The library is
// loaded when it is first asked for, and not needed to build.
//
// ISO C99. Without the trait Print none of these functions is there.
#ifndef CTESSERACT_H
#define CTESSERACT_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// An engine with one language loaded; one per thread.
typedef struct ctesseract_engine ctesseract_engine;

/// One character that may stand at a step.
typedef struct {
  /// The step, from 0; steps are in reading order.
  int32_t step;
  /// The character, Unicode; 0 for none.
  uint32_t scalar;
  /// The network's probability of it, 0 to 1.
  float certainty;
} ctesseract_choice;

/// The version of libtesseract, such as "5.3.0"; NULL where libtesseract 5 is not there.
const char *ctesseract_version(void);

/// Creates an engine; NULL where it cannot be had or `language` has no data.
///
/// `folder` holds the data of languages; NULL for the library's own.
ctesseract_engine *ctesseract_create(const char *folder, const char *language);

/// Destroys an engine; NULL is fine.
void ctesseract_destroy(ctesseract_engine *engine);

/// Reads one upright line, dark on light, 8 bits a pixel; returns how many choices there are.
int32_t ctesseract_read_line(
    ctesseract_engine *engine, const uint8_t *pixels, int32_t width, int32_t height,
    int32_t stride);

/// The choices of the last line by step, at each the likeliest first; the engine owns them, until
/// the next line.
const ctesseract_choice *ctesseract_choices(const ctesseract_engine *engine);

/// The steps of the last line.
int32_t ctesseract_step_count(const ctesseract_engine *engine);

#ifdef __cplusplus
}
#endif

#endif
