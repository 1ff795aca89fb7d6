// The system's zlib: files lie deflated in the store.

#include <zlib.h>
