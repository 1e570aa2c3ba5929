// libtesseract, loaded at run time: its C interface, and of its C++ interface the steps of a line, which
// the C one does not give.

#include "CTesseract.h"

#ifdef LABELSCAN_PRINT

#include <dlfcn.h>

#include <cstddef>
#include <exception>
#include <memory>
#include <utility>
#include <vector>

namespace {

struct base_api;
struct result_iterator;
/// At each step of each word's symbols, the characters and their probabilities.
using timesteps = std::vector<std::vector<std::vector<std::pair<const char *, float>>>>;

/// The functions of libtesseract 5 that are used, as its capi.h and resultiterator.h declare them.
struct tesseract_functions {
  const char *(*version)();
  base_api *(*create)();
  void (*destroy)(base_api *);
  int (*set_variable)(base_api *, const char *name, const char *value);
  int (*init)(
      base_api *, const char *folder, const char *language, int mode, char **configurations,
      int configuration_count, char **names, char **values, std::size_t variable_count,
      int without_debugging);
  void (*set_page_segmentation)(base_api *, int mode);
  void (*set_image)(
      base_api *, const unsigned char *pixels, int width, int height, int bytes_a_pixel, int stride);
  void (*set_resolution)(base_api *, int dots_an_inch);
  int (*recognize)(base_api *, void *monitor);
  void (*clear)(base_api *);
  result_iterator *(*iterator)(base_api *);
  int (*next)(result_iterator *, int level);
  void (*destroy_iterator)(result_iterator *);
  timesteps *(*steps)(const result_iterator *);
  /// Of its OpenMP; null where it is built without.
  void (*set_active_levels)(int);
};

/// tesseract::OEM_LSTM_ONLY, PSM_RAW_LINE and RIL_WORD.
constexpr int lstm_only = 1;
constexpr int raw_line = 13;
constexpr int word_level = 3;

template <typename Function>
bool find(void *library, const char *name, Function &function) {
  function = reinterpret_cast<Function>(dlsym(library, name));
  return function != nullptr;
}

/// Loads the library; null where it is not there, or not as it is known.
const tesseract_functions *load() {
  static tesseract_functions functions;
  void *library = dlopen("libtesseract.so.5", RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr) return nullptr;
  find(library, "omp_set_max_active_levels", functions.set_active_levels);
  const bool is_whole =
      find(library, "TessVersion", functions.version)
      && find(library, "TessBaseAPICreate", functions.create)
      && find(library, "TessBaseAPIDelete", functions.destroy)
      && find(library, "TessBaseAPISetVariable", functions.set_variable)
      && find(library, "TessBaseAPIInit4", functions.init)
      && find(library, "TessBaseAPISetPageSegMode", functions.set_page_segmentation)
      && find(library, "TessBaseAPISetImage", functions.set_image)
      && find(library, "TessBaseAPISetSourceResolution", functions.set_resolution)
      && find(library, "TessBaseAPIRecognize", functions.recognize)
      && find(library, "TessBaseAPIClear", functions.clear)
      && find(library, "TessBaseAPIGetIterator", functions.iterator)
      && find(library, "TessResultIteratorNext", functions.next)
      && find(library, "TessResultIteratorDelete", functions.destroy_iterator)
      && find(
          library, "_ZNK9tesseract14ResultIterator19GetRawLSTMTimestepsEv", functions.steps);
  return is_whole ? &functions : nullptr;
}

/// The library; null where it is not there.
const tesseract_functions *library() {
  static const tesseract_functions *const functions = load();
  return functions;
}

/// The network is too small to gain by threads, and a scan takes one.
void use_one_thread(const tesseract_functions &tesseract) {
  if (tesseract.set_active_levels != nullptr) tesseract.set_active_levels(0);
}

/// The first character of UTF-8 text; 0 where there is none.
uint32_t first_scalar(const char *text) {
  if (text == nullptr) return 0;
  const unsigned char *bytes = reinterpret_cast<const unsigned char *>(text);
  if (bytes[0] < 0x80) return bytes[0];
  int more = bytes[0] >= 0xF0 ? 3 : bytes[0] >= 0xE0 ? 2 : 1;
  uint32_t scalar = bytes[0] & (0x3F >> more);
  for (int i = 1; i <= more; ++i) {
    if ((bytes[i] & 0xC0) != 0x80) return 0;
    scalar = scalar << 6 | (bytes[i] & 0x3F);
  }
  return scalar;
}

}  // namespace

struct ctesseract_engine {
  const tesseract_functions &tesseract;
  base_api *api;
  std::vector<ctesseract_choice> choices;
  int32_t steps = 0;

  explicit ctesseract_engine(const tesseract_functions &functions)
      : tesseract(functions), api(functions.create()) {}
  ctesseract_engine(const ctesseract_engine &) = delete;
  ctesseract_engine &operator=(const ctesseract_engine &) = delete;
  ~ctesseract_engine() {
    if (api != nullptr) tesseract.destroy(api);
  }

  /// Takes what the network said of the line.
  void gather() {
    std::unique_ptr<result_iterator, void (*)(result_iterator *)> words(
        tesseract.iterator(api), tesseract.destroy_iterator);
    if (!words) return;
    do {
      const timesteps *symbols = tesseract.steps(words.get());
      if (symbols == nullptr) continue;
      for (const auto &symbol : *symbols) {
        for (const auto &step : symbol) {
          for (const auto &choice : step) {
            choices.push_back({steps, first_scalar(choice.first), choice.second});
          }
          ++steps;
        }
      }
    } while (tesseract.next(words.get(), word_level) != 0);
  }
};

const char *ctesseract_version(void) {
  const tesseract_functions *const tesseract = library();
  return tesseract == nullptr ? nullptr : tesseract->version();
}

ctesseract_engine *ctesseract_create(const char *folder, const char *language) try {
  const tesseract_functions *const tesseract = library();
  if (tesseract == nullptr) return nullptr;
  use_one_thread(*tesseract);
  auto engine = std::make_unique<ctesseract_engine>(*tesseract);
  if (engine->api == nullptr) return nullptr;
  // Before the data are looked for: that they are not there is told by the caller.
  tesseract->set_variable(engine->api, "debug_file", "/dev/null");
  const char *names[] = {
      "load_system_dawg", "load_freq_dawg", "load_punc_dawg", "load_number_dawg",
      "load_unambig_dawg", "load_bigram_dawg"};
  const char *values[] = {"0", "0", "0", "0", "0", "0"};
  const bool is_ready =
      tesseract->init(
          engine->api, folder, language, lstm_only, nullptr, 0, const_cast<char **>(names),
          const_cast<char **>(values), sizeof names / sizeof *names, 0) == 0;
  if (!is_ready) return nullptr;
  tesseract->set_page_segmentation(engine->api, raw_line);
  tesseract->set_variable(engine->api, "lstm_choice_mode", "1");
  // The steps of the line are asked for alone, not other texts of the whole line.
  tesseract->set_variable(engine->api, "lstm_choice_iterations", "0");
  tesseract->set_variable(engine->api, "tessedit_do_invert", "0");
  return engine.release();
} catch (const std::exception &) {
  return nullptr;
}

void ctesseract_destroy(ctesseract_engine *engine) { delete engine; }

int32_t ctesseract_read_line(
    ctesseract_engine *engine, const uint8_t *pixels, int32_t width, int32_t height,
    int32_t stride) try {
  if (engine == nullptr || pixels == nullptr || width <= 0 || height <= 0 || stride < width) {
    return 0;
  }
  const tesseract_functions &tesseract = engine->tesseract;
  use_one_thread(tesseract);
  engine->choices.clear();
  engine->steps = 0;
  tesseract.set_image(engine->api, pixels, width, height, 1, stride);
  tesseract.set_resolution(engine->api, 300);
  if (tesseract.recognize(engine->api, nullptr) == 0) engine->gather();
  tesseract.clear(engine->api);
  return static_cast<int32_t>(engine->choices.size());
} catch (const std::exception &) {
  return 0;
}

const ctesseract_choice *ctesseract_choices(const ctesseract_engine *engine) {
  return engine == nullptr ? nullptr : engine->choices.data();
}

int32_t ctesseract_step_count(const ctesseract_engine *engine) {
  return engine == nullptr ? 0 : engine->steps;
}

#endif
