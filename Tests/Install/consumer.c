/* Prints the serial number on a photo: what a program with the installed library looks like. */
#include <labelscan.h>

#include <stdio.h>

int main(int count, char **arguments) {
  labelscan_scanner *scanner = NULL;
  labelscan_label *label = NULL;
  const char *serial = NULL;
  if (count == 2 && labelscan_scanner_create(NULL, &scanner) == LABELSCAN_OK
      && labelscan_scan_file(scanner, arguments[1], &label) == LABELSCAN_OK)
    serial = labelscan_label_field(label, "serial", NULL);
  puts(serial ? serial : "no serial number");
  labelscan_label_destroy(label);
  labelscan_scanner_destroy(scanner);
  return serial ? 0 : 1;
}
