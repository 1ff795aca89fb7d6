// What the system says of the place where files lie, in the place of the system's own answer.

#if defined(__linux__)
#include "watch.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/statvfs.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <unistd.h>

static bool is_watched(const char *path) {
    struct place place;
    return find_place(AT_FDCWD, path, &place);
}

int statfs(const char *path, struct statfs *status) {
    int result = (int)syscall(SYS_statfs, path, status);
    if (result == 0 && settings.kind != 0 && is_watched(path)) status->f_type = (__typeof__(status->f_type))settings.kind;
    return result;
}

int statfs64(const char *path, struct statfs64 *status) { return statfs(path, (struct statfs *)status); }

int statvfs(const char *path, struct statvfs *status) {
    struct statfs system;
    if (syscall(SYS_statfs, path, &system) != 0) return -1;
    memset(status, 0, sizeof *status);
    status->f_bsize = (unsigned long)system.f_bsize;
    status->f_frsize = (unsigned long)(system.f_frsize != 0 ? system.f_frsize : system.f_bsize);
    status->f_blocks = system.f_blocks;
    status->f_bfree = system.f_bfree;
    status->f_bavail = system.f_bavail;
    status->f_files = system.f_files;
    status->f_ffree = system.f_ffree;
    status->f_favail = system.f_ffree;
    status->f_namemax = (unsigned long)system.f_namelen;
    if (settings.error == ENOSPC && must_not_make() && is_watched(path)) {
        status->f_bfree = 0;
        status->f_bavail = 0;
    }
    return 0;
}

int statvfs64(const char *path, struct statvfs64 *status) { return statvfs(path, (struct statvfs *)status); }

int faccessat(int from, const char *path, int mode, int flags) {
    struct place place;
    if ((mode & W_OK) != 0 && settings.error == EROFS && find_place(from, path, &place)) {
        errno = EROFS;
        return -1;
    }
    if (flags == 0) return (int)syscall(SYS_faccessat, from, path, mode);
    return (int)syscall(SYS_faccessat2, from, path, mode, flags);
}

int access(const char *path, int mode) { return faccessat(AT_FDCWD, path, mode, 0); }
#endif
