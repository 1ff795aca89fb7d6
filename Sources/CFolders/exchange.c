#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "CFolders.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>
#if defined(__linux__)
#include <sys/vfs.h>
#endif

int cfolders_exchange(const char *one, const char *other) {
#if defined(RENAME_EXCHANGE)
    return renameat2(AT_FDCWD, one, AT_FDCWD, other, RENAME_EXCHANGE) == 0 ? 0 : errno;
#elif defined(RENAME_SWAP)
    return renamex_np(one, other, RENAME_SWAP) == 0 ? 0 : errno;
#else
    return ENOSYS;
#endif
}

int cfolders_rename_new(const char *one, const char *other) {
#if defined(RENAME_NOREPLACE)
    return renameat2(AT_FDCWD, one, AT_FDCWD, other, RENAME_NOREPLACE) == 0 ? 0 : errno;
#elif defined(RENAME_EXCL)
    return renamex_np(one, other, RENAME_EXCL) == 0 ? 0 : errno;
#else
    return ENOSYS;
#endif
}

int cfolders_sync(int descriptor) {
#if defined(__linux__)
    return syncfs(descriptor) == 0 ? 0 : errno;
#else
    return fsync(descriptor) == 0 ? 0 : errno;
#endif
}

int cfolders_kind(const char *path, unsigned long *kind) {
#if defined(__linux__)
    struct statfs status;
    if (statfs(path, &status) != 0) return errno;
    *kind = (unsigned long)status.f_type;
    return 0;
#else
    return ENOSYS;
#endif
}
