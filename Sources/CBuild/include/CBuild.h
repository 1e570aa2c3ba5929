/* What the builder says of a build. */
#ifndef LABELSCAN_CBUILD_H
#define LABELSCAN_CBUILD_H

/* The commit that was built, as LABELSCAN_COMMIT of the environment named it; "" where it did not. */
const char *labelscan_build_commit(void);

#endif
