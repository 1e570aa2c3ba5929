/*
 * LabelScan: what is on a product label (serial number, lot, model, GTIN, dates ...), from a photo
 * or from the payloads that a hardware scanner delivers.
 *
 *   labelscan_scanner *scanner = NULL;
 *   labelscan_label *label = NULL;
 *   labelscan_status status = labelscan_scanner_create(NULL, &scanner);
 *   if (status == LABELSCAN_OK) status = labelscan_scan_file(scanner, "photo.jpg", &label);
 *   if (status == LABELSCAN_OK) {
 *     const char *serial = labelscan_label_field(label, "serial", NULL);
 *     puts(serial ? serial : "no serial number");
 *   } else {
 *     A scanner that was not created has no message of its own; the status has a text.
 *     fprintf(stderr, "%s: %s\n", labelscan_status_text(status), labelscan_error_message(scanner));
 *   }
 *   labelscan_label_destroy(label);
 *   labelscan_scanner_destroy(scanner);
 *
 * Who owns what: a scanner and a label are yours from the call that gives them until you pass them
 * to their destroy function; a label does not need its scanner any longer. Every text and payload
 * that a label gives belongs to the label and lasts as long as it does; the texts of an error belong
 * to the scanner and last until its next call. What you pass in is only read during the call. Free
 * nothing but by the two destroy functions.
 *
 * Threads: a scanner is for one thread at a time; give each thread its own. A label never changes:
 * any number of threads may read it. No function keeps anything outside scanners and labels.
 *
 * Every pointer may be NULL: a function that needs it gives LABELSCAN_INVALID_ARGUMENT, or NULL, 0,
 * -1 or nothing where it gives no status. All texts are UTF-8 and end with a NUL; where one may hold
 * a NUL inside, its length is given too.
 *
 * What is stable: what is declared here. While the library's name is liblabelscan.so.1, functions,
 * constants and members at the end of structures are only ever added, and a program that was compiled
 * with an older header runs on without being compiled again. Error codes, issue codes, names of fields
 * and symbologies and members of the JSON are added too, and keep their meaning. What may change from
 * version to version: which symbols of a photo are read, the English texts, the order of JSON members.
 */
#ifndef LABELSCAN_H
#define LABELSCAN_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The version of this header; labelscan_version() tells that of the library. */
#define LABELSCAN_VERSION "0.1.0"
#define LABELSCAN_VERSION_MAJOR 0
#define LABELSCAN_VERSION_MINOR 1
#define LABELSCAN_VERSION_PATCH 0
/* One number to compare: #if LABELSCAN_VERSION_NUMBER >= 1002 asks for 0.1.2 or later. */
#define LABELSCAN_VERSION_NUMBER \
  (LABELSCAN_VERSION_MAJOR * 1000000 + LABELSCAN_VERSION_MINOR * 1000 + LABELSCAN_VERSION_PATCH)

/* How a call went. */
typedef int32_t labelscan_status;
enum {
  LABELSCAN_OK = 0,
  /* A pointer is NULL, a size or layout is impossible, an AIM identifier is none. */
  LABELSCAN_INVALID_ARGUMENT = 1,
  /* A symbology, effort or profile that this version does not know. */
  LABELSCAN_UNKNOWN_NAME = 2,
  /* There is no symbol, field or issue of that index, or the symbol has no corners. */
  LABELSCAN_NOT_FOUND = 3,
  /* The file cannot be read. */
  LABELSCAN_FILE_ERROR = 4,
  /* The bytes are no image that can be read: another kind, cut short, malformed. */
  LABELSCAN_IMAGE_ERROR = 5,
  /* The image, file or payload is larger than the limit. */
  LABELSCAN_TOO_LARGE = 6,
  /* There is not enough memory for the image. */
  LABELSCAN_OUT_OF_MEMORY = 7,
  /* The serial formats cannot be used. */
  LABELSCAN_FORMATS_ERROR = 8
};

/* How much work a scan does before it calls a symbol unreadable. */
typedef int32_t labelscan_effort;
enum {
  LABELSCAN_EFFORT_BALANCED = 0,
  /* For live frames. */
  LABELSCAN_EFFORT_FAST = 1,
  /* Many times slower, for the last few symbols. */
  LABELSCAN_EFFORT_THOROUGH = 2
};

/* When the print beside the symbols is read. */
typedef int32_t labelscan_print;
enum {
  LABELSCAN_PRINT_OFF = 0,
  /* Where a payload is a bare value, or `profile` is not satisfied. */
  LABELSCAN_PRINT_AUTO = 1,
  /* Always, on the whole image. */
  LABELSCAN_PRINT_ALL = 2
};

/* How much an issue matters. */
typedef int32_t labelscan_severity;
enum {
  LABELSCAN_SEVERITY_NONE = 0, /* There is no such issue. */
  LABELSCAN_SEVERITY_INFO = 1,
  LABELSCAN_SEVERITY_WARNING = 2, /* The value can be used, but something about it is unusual. */
  LABELSCAN_SEVERITY_ERROR = 3    /* The value cannot be trusted. */
};

/* Reads images and payloads; keeps its memory from image to image. */
typedef struct labelscan_scanner labelscan_scanner;

/* What the symbols of one image, or some payloads, say together. */
typedef struct labelscan_label labelscan_label;

/*
 * What a scanner looks for. Set `size` to sizeof(labelscan_options) and all else to 0 or NULL for
 * the defaults. Later versions add members at the end; a program compiled with fewer goes on
 * working.
 */
typedef struct labelscan_options {
  size_t size;
  labelscan_effort effort;
  /* The year that two-digit years are placed around; 0: by the system's clock at each call. */
  int32_t current_year;
  /* The most pixels that an image may have; 0: 100,000,000. */
  uint64_t max_pixels;
  /* The symbologies to read, such as "qr,datamatrix"; NULL: all but the add-ons "ean5" and "ean2" of
     "ean13", "upca" and "upce", which are read only where they are named. */
  const char *symbologies;
  /* What labels are checked against (dscsa, fmd, udi, eigp114, logistic; print: that the print says
     what the symbols carry); NULL: nothing. What a label lacks is among its issues. */
  const char *profile;
  /* The most seconds that an image may take, its loading included; 0: 60. What was read until then
     is given, with the issue scan.deadline. */
  double max_seconds;
  /* The most symbols of an image; 0: 1,000. The issue scan.limit tells where there may be more. */
  uint32_t max_symbols;
  /* What the print says is in labelscan_label_json and among the fields. */
  labelscan_print print;
} labelscan_options;

/* The version of the library, such as "0.1.0". */
const char *labelscan_version(void);

/* One sentence in English about a status; never NULL. */
const char *labelscan_status_text(labelscan_status status);

/* Creates a scanner; NULL options are the defaults. `*scanner` is NULL where it fails. */
labelscan_status labelscan_scanner_create(const labelscan_options *options,
                                          labelscan_scanner **scanner);

/* Frees a scanner; NULL is fine. */
void labelscan_scanner_destroy(labelscan_scanner *scanner);

/*
 * Lets the scanner know serial formats of your own, in the JSON of `labelscan --formats`, in place
 * of those it knew; a length of 0 takes them away. They stay as they were where the call fails.
 */
labelscan_status labelscan_scanner_set_formats(labelscan_scanner *scanner, const char *json,
                                               size_t length);

/* The name of what went wrong in the scanner's last call, such as "image.truncated"; "" where
   nothing did, and for NULL. */
const char *labelscan_error_code(const labelscan_scanner *scanner);

/* One sentence in English about what went wrong in the scanner's last call; "" where nothing did,
   and for NULL. */
const char *labelscan_error_message(const labelscan_scanner *scanner);

/*
 * Each of the next five gives a label; one without symbols is LABELSCAN_OK too. `*label` is NULL
 * where the call fails.
 */

/*
 * Reads the label on an image file: PNG, JPEG, PGM, PPM and BMP; where the library was built with
 * MoreImages and libvips is installed, also WebP, TIFF, HEIF, AVIF, GIF, JPEG XL and PDF.
 * "labels.pdf#2" names the second page of labels.pdf.
 */
labelscan_status labelscan_scan_file(labelscan_scanner *scanner, const char *path,
                                     labelscan_label **label);

/* Reads the label on such a file's bytes. */
labelscan_status labelscan_scan_memory(labelscan_scanner *scanner, const void *bytes,
                                       size_t length, labelscan_label **label);

/*
 * Reads the label on a plane of 8-bit luma, such as a camera's frame: 0 is black, the rows come from
 * the top, `stride` bytes from row to row. Of the last row only `width` bytes are read. A negative
 * stride is refused.
 */
labelscan_status labelscan_scan_luma(labelscan_scanner *scanner, const uint8_t *pixels,
                                     int32_t width, int32_t height, ptrdiff_t stride,
                                     labelscan_label **label);

/*
 * Reads a payload that a hardware scanner delivered: at most 16,384 bytes. The symbology (such as
 * "code128") and the AIM identifier (such as "]C1") may be NULL; without one, an AIM identifier that
 * the payload begins with is taken off.
 */
labelscan_status labelscan_parse(labelscan_scanner *scanner, const void *payload, size_t length,
                                 const char *symbology, const char *identifier,
                                 labelscan_label **label);

/* One payload among several; see labelscan_parse. */
typedef struct labelscan_payload {
  const void *bytes;
  size_t length;
  const char *symbology;
  const char *identifier;
} labelscan_payload;

/*
 * Reads the payloads of one label together: at most 1,000. `payload_size` is
 * sizeof(labelscan_payload), which later versions may make larger.
 */
labelscan_status labelscan_parse_together(labelscan_scanner *scanner,
                                          const labelscan_payload *payloads, size_t count,
                                          size_t payload_size, labelscan_label **label);

/* Frees a label; NULL is fine. */
void labelscan_label_destroy(labelscan_label *label);

/*
 * The whole label as one JSON object, as the command prints it; the image of labelscan_scan_memory
 * and labelscan_scan_luma has the name "". Its length goes to `*length`, which may be NULL.
 */
const char *labelscan_label_json(const labelscan_label *label, size_t *length);

/* The value of the field of that name, such as "serial"; NULL where the label has none. */
const char *labelscan_label_field(const labelscan_label *label, const char *name, size_t *length);

/*
 * The symbols, or payloads, of a label. A payload is what the symbology's standard has a reader
 * transmit: it may hold GS (29), NUL and bytes that are not UTF-8.
 */
size_t labelscan_symbol_count(const labelscan_label *label);
/* The symbology, such as "code128"; NULL where it is not known. */
const char *labelscan_symbol_symbology(const labelscan_label *label, size_t index);
const char *labelscan_symbol_payload(const labelscan_label *label, size_t index, size_t *length);
/* The AIM identifier, such as "]C1"; NULL where it is not known. */
const char *labelscan_symbol_identifier(const labelscan_label *label, size_t index);
/* The element strings of the GS1 Composite component above a symbol; NULL where there is none. */
const char *labelscan_symbol_composite(const labelscan_label *label, size_t index, size_t *length);
/* The corners as x, y, x, y ... clockwise from the symbol's own top left, in pixels. */
labelscan_status labelscan_symbol_corners(const labelscan_label *label, size_t index,
                                          double corners[8]);

/* The fields of a label, each name once. */
size_t labelscan_field_count(const labelscan_label *label);
const char *labelscan_field_name(const labelscan_label *label, size_t index);
const char *labelscan_field_value(const labelscan_label *label, size_t index, size_t *length);
/* The index of the symbol that gave it; -1 where there is no such field. */
ptrdiff_t labelscan_field_symbol(const labelscan_label *label, size_t index);

/* What is wrong or unusual. */
size_t labelscan_issue_count(const labelscan_label *label);
/* The rule's name, such as "gs1.checkDigit". */
const char *labelscan_issue_code(const labelscan_label *label, size_t index);
labelscan_severity labelscan_issue_severity(const labelscan_label *label, size_t index);
const char *labelscan_issue_message(const labelscan_label *label, size_t index);
/* The index of the symbol it is about; -1 where it is about the whole label. */
ptrdiff_t labelscan_issue_symbol(const labelscan_label *label, size_t index);

#ifdef __cplusplus
}
#endif

#endif
