/* The C interface: an image, a file of formats or payloads, then every accessor, also past the end. */
#include <stdlib.h>
#include <string.h>

#include "labelscan.h"

static size_t touched;

static void touch(const char *text) {
  if (text != NULL) touched += strlen(text);
}

static void read_all(const labelscan_label *label) {
  size_t length = 0;
  double corners[8];
  touch(labelscan_label_json(label, &length));
  touch(labelscan_label_field(label, "serial", &length));
  touch(labelscan_label_field(label, NULL, NULL));
  for (size_t i = 0; i <= labelscan_symbol_count(label); i++) {
    const char *payload = labelscan_symbol_payload(label, i, &length);
    for (size_t k = 0; payload != NULL && k < length; k++) touched += (unsigned char)payload[k];
    touch(labelscan_symbol_symbology(label, i));
    touch(labelscan_symbol_identifier(label, i));
    labelscan_symbol_corners(label, i, corners);
  }
  for (size_t i = 0; i <= labelscan_field_count(label); i++) {
    touch(labelscan_field_name(label, i));
    touch(labelscan_field_value(label, i, &length));
    labelscan_field_symbol(label, i);
  }
  for (size_t i = 0; i <= labelscan_issue_count(label); i++) {
    touch(labelscan_issue_code(label, i));
    touch(labelscan_issue_message(label, i));
    labelscan_issue_severity(label, i);
    labelscan_issue_symbol(label, i);
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static labelscan_scanner *scanner;
  if (scanner == NULL) {
    labelscan_options options;
    memset(&options, 0, sizeof options);
    options.size = sizeof options;
    options.effort = LABELSCAN_EFFORT_FAST;
    options.max_pixels = 100000;
    if (labelscan_scanner_create(&options, &scanner) != LABELSCAN_OK) abort();
  }
  if (size < 2) return 0;
  labelscan_label *label = NULL;
  const uint8_t *bytes = data + 2;
  size_t count = size - 2;
  switch (data[0] & 3) {
    case 0: labelscan_scan_memory(scanner, bytes, count, &label); break;
    case 1:
      /* A layout that claims no more bytes than there are, or none that is possible. */
      if (data[1] == 0) {
        labelscan_scan_luma(scanner, bytes, -1, 1 << 30, 0, &label);
      } else {
        labelscan_scan_luma(scanner, bytes, data[1], (int32_t)(count / data[1]), data[1], &label);
      }
      break;
    case 2:
      labelscan_scanner_set_formats(scanner, (const char *)bytes, count);
      labelscan_parse(scanner, "L2407A-00017", 12, NULL, NULL, &label);
      labelscan_scanner_set_formats(scanner, NULL, 0);
      break;
    default: {
      char identifier[4] = {']', (char)data[1], count > 0 ? (char)bytes[0] : '0', 0};
      labelscan_parse(
          scanner, bytes, count, data[1] & 1 ? "datamatrix" : NULL,
          data[1] & 2 ? identifier : NULL, &label);
    }
  }
  touch(labelscan_error_code(scanner));
  touch(labelscan_error_message(scanner));
  read_all(label);
  labelscan_label_destroy(label);
  return 0;
}
