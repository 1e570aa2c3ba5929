// libtesseract's C interface does not give the steps of a line, its C++ interface does.

#include "CTesseract.h"

#ifdef LABELSCAN_PRINT

#include <dlfcn.h>
#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include <cstddef>
#include <exception>
#include <memory>
#include <new>
#include <vector>

struct ctesseract_engine {
  tesseract::TessBaseAPI api;
  std::vector<ctesseract_choice> choices;
  int32_t steps = 0;
};

namespace {

/// The network is too small to gain by threads, and a scan takes one.
void use_one_thread() {
  using setter = void (*)(int);
  static const setter set =
      reinterpret_cast<setter>(dlsym(RTLD_DEFAULT, "omp_set_max_active_levels"));
  if (set != nullptr) set(0);
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

void gather(ctesseract_engine &engine) {
  std::unique_ptr<tesseract::ResultIterator> words(engine.api.GetIterator());
  if (!words) return;
  do {
    const auto *symbols = words->GetRawLSTMTimesteps();
    if (symbols == nullptr) continue;
    for (const auto &symbol : *symbols) {
      for (const auto &step : symbol) {
        for (const auto &choice : step) {
          engine.choices.push_back({engine.steps, first_scalar(choice.first), choice.second});
        }
        ++engine.steps;
      }
    }
  } while (words->Next(tesseract::RIL_WORD));
}

}  // namespace

ctesseract_engine *ctesseract_create(const char *folder, const char *language) try {
  use_one_thread();
  auto engine = std::make_unique<ctesseract_engine>();
  const std::vector<std::string> names = {
      "load_system_dawg", "load_freq_dawg", "load_punc_dawg", "load_number_dawg",
      "load_unambig_dawg", "load_bigram_dawg", "debug_file"};
  const std::vector<std::string> values = {"0", "0", "0", "0", "0", "0", "/dev/null"};
  if (engine->api.Init(
          folder, language, tesseract::OEM_LSTM_ONLY, nullptr, 0, &names, &values, false) != 0) {
    return nullptr;
  }
  engine->api.SetPageSegMode(tesseract::PSM_RAW_LINE);
  engine->api.SetVariable("lstm_choice_mode", "1");
  engine->api.SetVariable("tessedit_do_invert", "0");
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
  use_one_thread();
  engine->choices.clear();
  engine->steps = 0;
  engine->api.SetImage(pixels, width, height, 1, stride);
  engine->api.SetSourceResolution(300);
  if (engine->api.Recognize(nullptr) == 0) gather(*engine);
  engine->api.Clear();
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
