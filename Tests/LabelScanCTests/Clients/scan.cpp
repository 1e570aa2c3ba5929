// Prints all that the library tells about each file.
#include <labelscan.h>

#include <cstdio>
#include <memory>
#include <string>

namespace {

struct Destroy {
  void operator()(labelscan_scanner *scanner) const { labelscan_scanner_destroy(scanner); }
  void operator()(labelscan_label *label) const { labelscan_label_destroy(label); }
};
using Scanner = std::unique_ptr<labelscan_scanner, Destroy>;
using Label = std::unique_ptr<labelscan_label, Destroy>;

std::string text(const char *text) { return text ? text : "-"; }

void print(const labelscan_label *label) {
  for (std::size_t i = 0; i < labelscan_symbol_count(label); ++i) {
    std::size_t length = 0;
    const char *start = labelscan_symbol_payload(label, i, &length);
    std::printf("symbol %s %s ", text(labelscan_symbol_symbology(label, i)).c_str(),
                text(labelscan_symbol_identifier(label, i)).c_str());
    for (unsigned char byte : std::string(start, length)) std::printf("%02x", byte);
    double corners[8];
    if (labelscan_symbol_corners(label, i, corners) == LABELSCAN_OK)
      for (double corner : corners) std::printf(" %.1f", corner);
    std::printf("\n");
  }
  for (std::size_t i = 0; i < labelscan_field_count(label); ++i) {
    std::size_t length = 0;
    const char *start = labelscan_field_value(label, i, &length);
    std::printf("field %s %td ", labelscan_field_name(label, i), labelscan_field_symbol(label, i));
    std::fwrite(start, 1, length, stdout);
    std::printf("\n");
  }
  for (std::size_t i = 0; i < labelscan_issue_count(label); ++i)
    std::printf("issue %s %d %td %s\n", labelscan_issue_code(label, i),
                static_cast<int>(labelscan_issue_severity(label, i)),
                labelscan_issue_symbol(label, i), labelscan_issue_message(label, i));
  std::printf("json %s\n", labelscan_label_json(label, nullptr));
}

}  // namespace

int main(int count, char **arguments) {
  labelscan_options options{};
  options.size = sizeof options;
  options.profile = "udi";
  labelscan_scanner *created = nullptr;
  if (labelscan_scanner_create(&options, &created) != LABELSCAN_OK) return 1;
  Scanner scanner(created);
  for (int i = 1; i < count; ++i) {
    labelscan_label *found = nullptr;
    labelscan_status status = labelscan_scan_file(scanner.get(), arguments[i], &found);
    Label label(found);
    std::printf("file %s\n", arguments[i]);
    if (status == LABELSCAN_OK)
      print(label.get());
    else
      std::printf("error %d %s %s\n", static_cast<int>(status),
                  labelscan_error_code(scanner.get()), labelscan_error_message(scanner.get()));
  }
  return 0;
}
