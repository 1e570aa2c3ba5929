/* Prints all that the library tells about each file. */
#include <labelscan.h>

#include <stdio.h>

static void print_label(const labelscan_label *label) {
  for (size_t i = 0; i < labelscan_symbol_count(label); i++) {
    const char *symbology = labelscan_symbol_symbology(label, i);
    const char *identifier = labelscan_symbol_identifier(label, i);
    size_t length = 0;
    const char *payload = labelscan_symbol_payload(label, i, &length);
    double corners[8];
    printf("symbol %s %s ", symbology ? symbology : "-", identifier ? identifier : "-");
    for (size_t k = 0; k < length; k++) printf("%02x", (unsigned char)payload[k]);
    if (labelscan_symbol_corners(label, i, corners) == LABELSCAN_OK)
      for (int k = 0; k < 8; k++) printf(" %.1f", corners[k]);
    printf("\n");
  }
  for (size_t i = 0; i < labelscan_field_count(label); i++) {
    size_t length = 0;
    const char *value = labelscan_field_value(label, i, &length);
    printf("field %s %td ", labelscan_field_name(label, i), labelscan_field_symbol(label, i));
    fwrite(value, 1, length, stdout);
    printf("\n");
  }
  for (size_t i = 0; i < labelscan_issue_count(label); i++)
    printf("issue %s %d %td %s\n", labelscan_issue_code(label, i),
           (int)labelscan_issue_severity(label, i), labelscan_issue_symbol(label, i),
           labelscan_issue_message(label, i));
  printf("json %s\n", labelscan_label_json(label, NULL));
}

int main(int count, char **arguments) {
  labelscan_options options = {0};
  labelscan_scanner *scanner = NULL;
  options.size = sizeof options;
  options.profile = "udi";
  if (labelscan_scanner_create(&options, &scanner) != LABELSCAN_OK) return 1;
  for (int i = 1; i < count; i++) {
    labelscan_label *label = NULL;
    labelscan_status status = labelscan_scan_file(scanner, arguments[i], &label);
    printf("file %s\n", arguments[i]);
    if (status == LABELSCAN_OK)
      print_label(label);
    else
      printf("error %d %s %s\n", (int)status, labelscan_error_code(scanner),
             labelscan_error_message(scanner));
    labelscan_label_destroy(label);
  }
  labelscan_scanner_destroy(scanner);
  return 0;
}
