#include "CBuild.h"

#ifndef LABELSCAN_COMMIT
#define LABELSCAN_COMMIT ""
#endif

const char *labelscan_build_commit(void) {
  return LABELSCAN_COMMIT;
}
