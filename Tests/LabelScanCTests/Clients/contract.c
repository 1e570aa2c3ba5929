/* Checks what the header promises, with hostile arguments too: contract PGM-FILE WIDTH HEIGHT. */
#include <labelscan.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int failures = 0;

#define CHECK(condition) check((condition) != 0, #condition, __LINE__)

static void check(int holds, const char *condition, int line) {
  if (holds) return;
  failures++;
  printf("line %d: %s\n", line, condition);
}

/* A label that a call left where it must not have. */
static labelscan_label *const stale = (labelscan_label *)&failures;

static int is(const char *text, const char *expected) {
  return text != NULL && strcmp(text, expected) == 0;
}

static int same(const char *bytes, size_t length, const char *expected, size_t expected_length) {
  return bytes != NULL && length == expected_length && memcmp(bytes, expected, length) == 0;
}

static labelscan_scanner *create(void) {
  labelscan_scanner *scanner = NULL;
  CHECK(labelscan_scanner_create(NULL, &scanner) == LABELSCAN_OK);
  CHECK(scanner != NULL);
  return scanner;
}

static labelscan_status create_with(const labelscan_options *options) {
  labelscan_scanner *scanner = (labelscan_scanner *)stale;
  labelscan_status status = labelscan_scanner_create(options, &scanner);
  CHECK((status == LABELSCAN_OK) == (scanner != NULL));
  labelscan_scanner_destroy(scanner);
  return status;
}

static void check_library(void) {
  CHECK(is(labelscan_version(), LABELSCAN_VERSION));
  char version[32];
  snprintf(version, sizeof version, "%d.%d.%d", LABELSCAN_VERSION_NUMBER / 1000000,
           LABELSCAN_VERSION_NUMBER / 1000 % 1000, LABELSCAN_VERSION_NUMBER % 1000);
  CHECK(is(version, LABELSCAN_VERSION));
  CHECK(is(labelscan_status_text(LABELSCAN_OK), "It is done."));
  for (labelscan_status status = LABELSCAN_OK; status <= LABELSCAN_FORMATS_ERROR; status++)
    CHECK(strcmp(labelscan_status_text(status), labelscan_status_text(99)) != 0);
  CHECK(is(labelscan_status_text(-1), labelscan_status_text(INT32_MAX)));
}

static void check_options(void) {
  labelscan_options options;
  struct {
    labelscan_options known;
    void *later;
  } longer;
  memset(&options, 0, sizeof options);
  CHECK(create_with(&options) == LABELSCAN_INVALID_ARGUMENT); /* A size of 0. */
  options.size = sizeof options;
  CHECK(create_with(&options) == LABELSCAN_OK);
  options.effort = LABELSCAN_EFFORT_THOROUGH;
  CHECK(create_with(&options) == LABELSCAN_OK);
  options.effort = 3;
  CHECK(create_with(&options) == LABELSCAN_UNKNOWN_NAME);
  options.size = offsetof(labelscan_options, effort); /* A caller that has no effort yet. */
  CHECK(create_with(&options) == LABELSCAN_OK);
  options.size = sizeof options;
  options.effort = LABELSCAN_EFFORT_FAST;
  options.symbologies = "qr, datamatrix";
  CHECK(create_with(&options) == LABELSCAN_OK);
  options.symbologies = "qr,none";
  CHECK(create_with(&options) == LABELSCAN_UNKNOWN_NAME);
  options.size = offsetof(labelscan_options, symbologies) + 1; /* Half a member is none. */
  CHECK(create_with(&options) == LABELSCAN_OK);
  options.size = sizeof options;
  options.symbologies = "";
  CHECK(create_with(&options) == LABELSCAN_INVALID_ARGUMENT);
  options.symbologies = "\xff";
  CHECK(create_with(&options) == LABELSCAN_INVALID_ARGUMENT);
  options.symbologies = NULL;
  options.profile = "fmd";
  CHECK(create_with(&options) == LABELSCAN_OK);
  options.profile = "FMD";
  CHECK(create_with(&options) == LABELSCAN_UNKNOWN_NAME);
  options.profile = NULL;
  options.current_year = -1;
  CHECK(create_with(&options) == LABELSCAN_INVALID_ARGUMENT);
  options.current_year = 2031;
  options.max_pixels = UINT64_MAX;
  CHECK(create_with(&options) == LABELSCAN_OK);
  options.max_seconds = 0.5;
  options.max_symbols = 1;
  CHECK(create_with(&options) == LABELSCAN_OK);
  options.max_seconds = -1;
  CHECK(create_with(&options) == LABELSCAN_INVALID_ARGUMENT);
  options.max_seconds = 1e300;
  CHECK(create_with(&options) == LABELSCAN_INVALID_ARGUMENT);
  options.max_seconds = NAN;
  CHECK(create_with(&options) == LABELSCAN_INVALID_ARGUMENT);
  options.max_seconds = 0;
  options.size = SIZE_MAX;
  CHECK(create_with(&options) == LABELSCAN_INVALID_ARGUMENT);
  memset(&longer, 0, sizeof longer);
  longer.known.size = sizeof longer;
  CHECK(create_with(&longer.known) == LABELSCAN_OK);
  longer.later = &options;
  CHECK(create_with(&longer.known) == LABELSCAN_UNKNOWN_NAME);
  CHECK(labelscan_scanner_create(&options, NULL) == LABELSCAN_INVALID_ARGUMENT);
}

/* Every function with NULL for each pointer. */
static void check_null(void) {
  labelscan_scanner *scanner = create();
  labelscan_label *label = stale;
  labelscan_payload payload = {"1", 1, NULL, NULL};
  uint8_t pixel = 0;
  double corners[8];
  size_t length = 7;
  labelscan_scanner_destroy(NULL);
  labelscan_label_destroy(NULL);
  CHECK(is(labelscan_error_code(NULL), "") && is(labelscan_error_message(NULL), ""));
  CHECK(labelscan_scanner_set_formats(NULL, "", 0) == LABELSCAN_INVALID_ARGUMENT);
  CHECK(labelscan_scanner_set_formats(scanner, NULL, 1) == LABELSCAN_INVALID_ARGUMENT);
  CHECK(labelscan_scan_file(NULL, "x", &label) == LABELSCAN_INVALID_ARGUMENT && label == NULL);
  label = stale;
  CHECK(labelscan_scan_file(scanner, NULL, &label) == LABELSCAN_INVALID_ARGUMENT && !label);
  CHECK(labelscan_scan_file(scanner, "x", NULL) == LABELSCAN_INVALID_ARGUMENT);
  label = stale;
  CHECK(labelscan_scan_memory(NULL, "x", 1, &label) == LABELSCAN_INVALID_ARGUMENT && !label);
  label = stale;
  CHECK(labelscan_scan_memory(scanner, NULL, 1, &label) == LABELSCAN_INVALID_ARGUMENT && !label);
  CHECK(labelscan_scan_memory(scanner, "x", 1, NULL) == LABELSCAN_INVALID_ARGUMENT);
  label = stale;
  CHECK(labelscan_scan_luma(NULL, &pixel, 1, 1, 1, &label) == LABELSCAN_INVALID_ARGUMENT && !label);
  label = stale;
  CHECK(labelscan_scan_luma(scanner, NULL, 1, 1, 1, &label) == LABELSCAN_INVALID_ARGUMENT
        && !label);
  CHECK(labelscan_scan_luma(scanner, &pixel, 1, 1, 1, NULL) == LABELSCAN_INVALID_ARGUMENT);
  label = stale;
  CHECK(labelscan_parse(NULL, "1", 1, NULL, NULL, &label) == LABELSCAN_INVALID_ARGUMENT && !label);
  label = stale;
  CHECK(labelscan_parse(scanner, NULL, 1, NULL, NULL, &label) == LABELSCAN_INVALID_ARGUMENT
        && !label);
  CHECK(labelscan_parse(scanner, "1", 1, NULL, NULL, NULL) == LABELSCAN_INVALID_ARGUMENT);
  label = stale;
  CHECK(labelscan_parse_together(NULL, &payload, 1, sizeof payload, &label)
            == LABELSCAN_INVALID_ARGUMENT
        && !label);
  label = stale;
  CHECK(labelscan_parse_together(scanner, NULL, 1, sizeof payload, &label)
            == LABELSCAN_INVALID_ARGUMENT
        && !label);
  CHECK(labelscan_parse_together(scanner, &payload, 1, sizeof payload, NULL)
        == LABELSCAN_INVALID_ARGUMENT);
  CHECK(labelscan_label_json(NULL, &length) == NULL && length == 0);
  CHECK(labelscan_label_field(NULL, "serial", NULL) == NULL);
  CHECK(labelscan_symbol_count(NULL) == 0 && labelscan_field_count(NULL) == 0);
  CHECK(labelscan_symbol_symbology(NULL, 0) == NULL && labelscan_symbol_identifier(NULL, 0) == NULL);
  CHECK(labelscan_symbol_composite(NULL, 0, NULL) == NULL);
  CHECK(labelscan_symbol_payload(NULL, 0, NULL) == NULL);
  CHECK(labelscan_symbol_corners(NULL, 0, corners) == LABELSCAN_INVALID_ARGUMENT);
  CHECK(labelscan_field_name(NULL, 0) == NULL && labelscan_field_value(NULL, 0, NULL) == NULL);
  CHECK(labelscan_field_symbol(NULL, 0) == -1 && labelscan_issue_symbol(NULL, 0) == -1);
  CHECK(labelscan_issue_count(NULL) == 0 && labelscan_issue_code(NULL, 0) == NULL);
  CHECK(labelscan_issue_severity(NULL, 0) == LABELSCAN_SEVERITY_NONE);
  CHECK(labelscan_issue_message(NULL, 0) == NULL);
  labelscan_scanner_destroy(scanner);
}

static void check_parse(void) {
  static const char plain[] = "0109506000134352\0";
  static const char two[] = "10A1\x1d" "21\xff";
  labelscan_scanner *scanner = create();
  labelscan_label *label = NULL;
  size_t length = 0;
  double corners[8];
  const char *text;
  CHECK(labelscan_parse(scanner, "]C10109506000134353", 19, "code128", NULL, &label)
        == LABELSCAN_OK);
  labelscan_scanner_destroy(scanner); /* The label does not need it. */
  CHECK(labelscan_symbol_count(label) == 1);
  CHECK(is(labelscan_symbol_symbology(label, 0), "code128"));
  CHECK(is(labelscan_symbol_identifier(label, 0), "]C1"));
  CHECK(is(labelscan_symbol_payload(label, 0, NULL), "0109506000134353"));
  CHECK(labelscan_symbol_corners(label, 0, corners) == LABELSCAN_NOT_FOUND);
  CHECK(labelscan_symbol_corners(label, 0, NULL) == LABELSCAN_INVALID_ARGUMENT);
  CHECK(labelscan_symbol_payload(label, 1, &length) == NULL && length == 0);
  CHECK(labelscan_symbol_symbology(label, SIZE_MAX) == NULL);
  CHECK(labelscan_issue_count(label) == 1);
  CHECK(is(labelscan_issue_code(label, 0), "gs1.checkDigit"));
  CHECK(labelscan_issue_severity(label, 0) == LABELSCAN_SEVERITY_ERROR);
  CHECK(labelscan_issue_severity(label, 1) == LABELSCAN_SEVERITY_NONE);
  CHECK(labelscan_issue_symbol(label, 0) == 0 && labelscan_issue_symbol(label, 1) == -1);
  CHECK(labelscan_issue_message(label, 0) != NULL && labelscan_issue_message(label, 1) == NULL);
  text = labelscan_label_json(label, &length);
  CHECK(text != NULL && strlen(text) == length && strncmp(text, "{\"payload\": \"", 13) == 0);
  labelscan_label_destroy(label);

  scanner = create();
  CHECK(labelscan_parse(scanner, two, sizeof two - 1, NULL, "]d2", &label) == LABELSCAN_OK);
  text = labelscan_symbol_payload(label, 0, &length);
  CHECK(same(text, length, two, sizeof two - 1));
  CHECK(labelscan_symbol_symbology(label, 0) == NULL);
  CHECK(is(labelscan_label_field(label, "lot", &length), "A1") && length == 2);
  CHECK(labelscan_label_field(label, "gtin", &length) == NULL && length == 0);
  CHECK(labelscan_label_field(label, NULL, NULL) == NULL);
  CHECK(labelscan_label_field(label, "\xff", NULL) == NULL);
  labelscan_label_destroy(label);

  /* A NUL inside a payload does not end it. */
  CHECK(labelscan_parse(scanner, plain, sizeof plain, NULL, NULL, &label) == LABELSCAN_OK);
  text = labelscan_symbol_payload(label, 0, &length);
  CHECK(same(text, length, plain, sizeof plain));
  labelscan_label_destroy(label);

  CHECK(labelscan_parse(scanner, NULL, 0, NULL, NULL, &label) == LABELSCAN_OK);
  CHECK(labelscan_symbol_count(label) == 1 && labelscan_field_count(label) == 0);
  labelscan_label_destroy(label);

  label = stale;
  CHECK(labelscan_parse(scanner, "1", 1, NULL, "C1", &label) == LABELSCAN_INVALID_ARGUMENT);
  CHECK(label == NULL && is(labelscan_error_code(scanner), "argument"));
  CHECK(labelscan_parse(scanner, "1", 1, "\xff", NULL, &label) == LABELSCAN_INVALID_ARGUMENT);
  CHECK(labelscan_parse(scanner, "1", SIZE_MAX, NULL, NULL, &label) == LABELSCAN_INVALID_ARGUMENT);
  CHECK(labelscan_parse(scanner, "1", 16385, NULL, NULL, &label) == LABELSCAN_TOO_LARGE);
  CHECK(labelscan_parse(scanner, "1", 1, NULL, NULL, &label) == LABELSCAN_OK);
  CHECK(is(labelscan_error_code(scanner), "") && is(labelscan_error_message(scanner), ""));
  labelscan_label_destroy(label);
  labelscan_scanner_destroy(scanner);
}

static void check_parse_together(void) {
  labelscan_payload payloads[] = {
      {"0109506000134352", 16, "datamatrix", "]d2"}, {"SERIAL: A1", 10, NULL, NULL}};
  struct {
    labelscan_payload known;
    void *later;
  } longer[2];
  labelscan_payload *many = calloc(1001, sizeof *many);
  labelscan_scanner *scanner = create();
  labelscan_label *label = NULL;
  CHECK(labelscan_parse_together(scanner, payloads, 2, sizeof payloads[0], &label)
        == LABELSCAN_OK);
  CHECK(labelscan_symbol_count(label) == 2 && labelscan_field_count(label) == 2);
  CHECK(is(labelscan_field_name(label, 0), "gtin") && labelscan_field_symbol(label, 0) == 0);
  CHECK(is(labelscan_field_value(label, 0, NULL), "09506000134352"));
  CHECK(is(labelscan_field_name(label, 1), "serial") && labelscan_field_symbol(label, 1) == 1);
  CHECK(is(labelscan_field_value(label, 1, NULL), "A1"));
  CHECK(labelscan_field_name(label, 2) == NULL && labelscan_field_symbol(label, 2) == -1);
  CHECK(strncmp(labelscan_label_json(label, NULL), "{\"payloads\": [", 14) == 0);
  labelscan_label_destroy(label);

  /* One payload is a label too, in the same form. */
  CHECK(labelscan_parse_together(scanner, payloads, 1, sizeof payloads[0], &label)
        == LABELSCAN_OK);
  CHECK(strncmp(labelscan_label_json(label, NULL), "{\"payloads\": [", 14) == 0);
  labelscan_label_destroy(label);

  memset(longer, 0, sizeof longer);
  longer[0].known = payloads[0];
  longer[1].known = payloads[1];
  CHECK(labelscan_parse_together(scanner, &longer[0].known, 2, sizeof longer[0], &label)
        == LABELSCAN_OK);
  CHECK(is(labelscan_label_field(label, "serial", NULL), "A1"));
  labelscan_label_destroy(label);

  CHECK(labelscan_parse_together(scanner, payloads, 0, sizeof payloads[0], &label)
        == LABELSCAN_INVALID_ARGUMENT);
  CHECK(labelscan_parse_together(scanner, payloads, 2, 8, &label) == LABELSCAN_INVALID_ARGUMENT);
  CHECK(labelscan_parse_together(scanner, payloads, 2, SIZE_MAX, &label)
        == LABELSCAN_INVALID_ARGUMENT);
  CHECK(labelscan_parse_together(scanner, payloads, SIZE_MAX, sizeof payloads[0], &label)
        == LABELSCAN_INVALID_ARGUMENT);
  CHECK(labelscan_parse_together(scanner, many, 1001, sizeof *many, &label)
        == LABELSCAN_TOO_LARGE);
  CHECK(labelscan_parse_together(scanner, many, 1000, sizeof *many, &label) == LABELSCAN_OK);
  CHECK(labelscan_symbol_count(label) == 1000);
  labelscan_label_destroy(label);
  labelscan_scanner_destroy(scanner);
  free(many);
}

static void check_formats_and_profile(void) {
  static const char formats[] =
      "{\"version\": 1, \"formats\": [{\"id\": \"acme\", \"pattern\": "
      "\"L(?<lot>\\\\d{4})-(?<serial>\\\\d{5})\"}]}";
  labelscan_options options = {0};
  labelscan_scanner *scanner = NULL;
  labelscan_label *label = NULL;
  options.size = sizeof options;
  options.profile = "fmd";
  options.current_year = 2090;
  CHECK(labelscan_scanner_create(&options, &scanner) == LABELSCAN_OK);
  CHECK(labelscan_scanner_set_formats(scanner, formats, sizeof formats - 1) == LABELSCAN_OK);
  CHECK(labelscan_scanner_set_formats(scanner, "{", 1) == LABELSCAN_FORMATS_ERROR);
  CHECK(is(labelscan_error_code(scanner), "formats.notJSON"));
  CHECK(strlen(labelscan_error_message(scanner)) > 0);
  CHECK(labelscan_parse(scanner, "L2407-00017", 11, NULL, NULL, &label) == LABELSCAN_OK);
  CHECK(is(labelscan_label_field(label, "serial", NULL), "00017"));
  CHECK(is(labelscan_issue_code(label, 0), "missing:productCode"));
  CHECK(strstr(labelscan_label_json(label, NULL), "\"requirements\": [") != NULL);
  labelscan_label_destroy(label);
  CHECK(labelscan_scanner_set_formats(scanner, NULL, 0) == LABELSCAN_OK);
  CHECK(labelscan_parse(scanner, "L2407-00017", 11, NULL, NULL, &label) == LABELSCAN_OK);
  CHECK(labelscan_label_field(label, "serial", NULL) == NULL);
  labelscan_label_destroy(label);
  CHECK(labelscan_parse(scanner, "]d217010203", 11, NULL, NULL, &label) == LABELSCAN_OK);
  CHECK(is(labelscan_label_field(label, "expirationDate", NULL), "2101-02-03"));
  labelscan_label_destroy(label);
  labelscan_scanner_destroy(scanner);
}

static unsigned char *read_file(const char *path, size_t *length) {
  FILE *file = fopen(path, "rb");
  unsigned char *bytes = malloc(1 << 20);
  *length = file && bytes ? fread(bytes, 1, 1 << 20, file) : 0;
  if (file) fclose(file);
  CHECK(*length > 0);
  return bytes;
}

static void check_images(const char *path, int width, int height) {
  labelscan_options options = {0};
  labelscan_scanner *scanner = create();
  labelscan_label *label = NULL;
  labelscan_label *other = NULL;
  size_t length = 0;
  unsigned char *file = read_file(path, &length);
  double corners[8], others[8];
  const char *payload;
  unsigned char *rows;
  CHECK(labelscan_scan_file(scanner, path, &label) == LABELSCAN_OK);
  CHECK(labelscan_symbol_count(label) == 1);
  CHECK(labelscan_symbol_corners(label, 0, corners) == LABELSCAN_OK);
  CHECK(labelscan_symbol_corners(label, 1, corners) == LABELSCAN_NOT_FOUND);
  payload = labelscan_symbol_payload(label, 0, NULL);
  CHECK(labelscan_scan_memory(scanner, file, length, &other) == LABELSCAN_OK);
  CHECK(is(labelscan_symbol_payload(other, 0, NULL), payload));
  CHECK(strncmp(labelscan_label_json(other, NULL), "{\"file\": \"\", \"width\": ", 22) == 0);
  labelscan_label_destroy(other);

  /* The same pixels with padding between the rows, and not one byte after the last of them. */
  rows = malloc((size_t)(width + 13) * (size_t)(height - 1) + (size_t)width);
  for (int y = 0; y < height; y++) {
    const unsigned char *row = file + length - (size_t)width * (size_t)(height - y);
    memcpy(rows + (size_t)(width + 13) * (size_t)y, row, (size_t)width);
    if (y < height - 1) memset(rows + (size_t)(width + 13) * (size_t)y + width, 0, 13);
  }
  CHECK(labelscan_scan_luma(scanner, rows, width, height, width + 13, &other) == LABELSCAN_OK);
  CHECK(is(labelscan_symbol_payload(other, 0, NULL), payload));
  CHECK(labelscan_symbol_corners(other, 0, others) == LABELSCAN_OK);
  CHECK(memcmp(corners, others, sizeof corners) == 0);
  labelscan_label_destroy(other);
  labelscan_label_destroy(label);

  CHECK(labelscan_scan_luma(scanner, rows, 1, 1, 1, &label) == LABELSCAN_OK);
  CHECK(labelscan_symbol_count(label) == 0 && labelscan_field_count(label) == 0);
  labelscan_label_destroy(label);
  label = stale;
  CHECK(labelscan_scan_luma(scanner, rows, width, height, width - 1, &label)
        == LABELSCAN_INVALID_ARGUMENT);
  CHECK(label == NULL);
  CHECK(labelscan_scan_luma(scanner, rows, width, height, -width, &label)
        == LABELSCAN_INVALID_ARGUMENT);
  CHECK(labelscan_scan_luma(scanner, rows, 0, height, width, &label) == LABELSCAN_INVALID_ARGUMENT);
  CHECK(labelscan_scan_luma(scanner, rows, width, -1, width, &label) == LABELSCAN_INVALID_ARGUMENT);
  CHECK(labelscan_scan_luma(scanner, rows, 1, 3, PTRDIFF_MAX, &label)
        == LABELSCAN_INVALID_ARGUMENT);
  CHECK(labelscan_scan_luma(scanner, rows, 2, 2, PTRDIFF_MAX, &label)
        == LABELSCAN_INVALID_ARGUMENT);
  CHECK(labelscan_scan_luma(scanner, rows, INT32_MAX, INT32_MAX, INT32_MAX, &label)
        == LABELSCAN_TOO_LARGE);
  CHECK(is(labelscan_error_code(scanner), "image.tooLarge"));

  CHECK(labelscan_scan_memory(scanner, NULL, 0, &label) == LABELSCAN_IMAGE_ERROR);
  CHECK(is(labelscan_error_code(scanner), "image.empty"));
  CHECK(labelscan_scan_memory(scanner, file, SIZE_MAX, &label) == LABELSCAN_INVALID_ARGUMENT);
  CHECK(labelscan_scan_memory(scanner, file, length - 1, &label) == LABELSCAN_IMAGE_ERROR);
  CHECK(is(labelscan_error_code(scanner), "image.truncated"));
  CHECK(labelscan_scan_file(scanner, "/nowhere", &label) == LABELSCAN_FILE_ERROR);
  CHECK(is(labelscan_error_code(scanner), "file.missing"));
  CHECK(labelscan_scan_file(scanner, "/\xff", &label) == LABELSCAN_FILE_ERROR);
  CHECK(is(labelscan_error_code(scanner), "file.badName"));
  CHECK(labelscan_scan_file(scanner, "/", &label) == LABELSCAN_FILE_ERROR);
  CHECK(labelscan_scan_file(scanner, "/dev/null", &label) == LABELSCAN_FILE_ERROR);
  labelscan_scanner_destroy(scanner);

  options.size = sizeof options;
  options.symbologies = "code39";
  options.max_pixels = (uint64_t)width * (uint64_t)height;
  CHECK(labelscan_scanner_create(&options, &scanner) == LABELSCAN_OK);
  CHECK(labelscan_scan_file(scanner, path, &label) == LABELSCAN_OK);
  CHECK(labelscan_symbol_count(label) == 0);
  labelscan_label_destroy(label);
  labelscan_scanner_destroy(scanner);
  options.max_pixels--;
  CHECK(labelscan_scanner_create(&options, &scanner) == LABELSCAN_OK);
  CHECK(labelscan_scan_file(scanner, path, &label) == LABELSCAN_TOO_LARGE);
  CHECK(labelscan_scan_memory(scanner, file, length, &label) == LABELSCAN_TOO_LARGE);
  CHECK(labelscan_scan_luma(scanner, rows, width, height, width, &label) == LABELSCAN_TOO_LARGE);
  labelscan_scanner_destroy(scanner);
  free(rows);
  free(file);
}

int main(int count, char **arguments) {
  if (count != 4) return 2;
  check_library();
  check_options();
  check_null();
  check_parse();
  check_parse_together();
  check_formats_and_profile();
  check_images(arguments[1], atoi(arguments[2]), atoi(arguments[3]));
  if (failures == 0) printf("all holds\n");
  return failures == 0 ? 0 : 1;
}
