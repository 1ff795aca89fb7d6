// Calls that change names in folders, in the place of the system's.

#if defined(__linux__)
#include "watch.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static int rename_watched(int from, const char *old, int to, const char *new, unsigned flags) {
    struct place one, other;
    bool is_watched = find_place(to, new, &other) && find_place(from, old, &one);
    if (!is_watched) return (int)syscall(SYS_renameat2, from, old, to, new, flags);
    lock();
    int result = -1;
    if (judge(KIND_RENAME, other.path, false) == GO) {
        keep_renamed(&one, &other, (flags & RENAME_EXCHANGE) != 0);
        result = (int)syscall(SYS_renameat2, from, old, to, new, flags);
        if (result != 0) forget_last();
    }
    unlock();
    return result;
}

int rename(const char *old, const char *new) { return rename_watched(AT_FDCWD, old, AT_FDCWD, new, 0); }

int renameat(int from, const char *old, int to, const char *new) { return rename_watched(from, old, to, new, 0); }

int renameat2(int from, const char *old, int to, const char *new, unsigned flags) {
    return rename_watched(from, old, to, new, flags);
}

int linkat(int from, const char *old, int to, const char *new, int flags) {
    struct place place;
    if (!find_place(to, new, &place)) return (int)syscall(SYS_linkat, from, old, to, new, flags);
    lock();
    int result = -1;
    if (judge(KIND_LINK, place.path, true) == GO) {
        result = (int)syscall(SYS_linkat, from, old, to, new, flags);
        if (result == 0) keep_made(&place, false);
    }
    unlock();
    return result;
}

int link(const char *old, const char *new) { return linkat(AT_FDCWD, old, AT_FDCWD, new, 0); }

int unlinkat(int from, const char *path, int flags) {
    struct place place;
    if (!find_place(from, path, &place)) return (int)syscall(SYS_unlinkat, from, path, flags);
    bool is_folder = (flags & AT_REMOVEDIR) != 0;
    lock();
    int result = -1;
    if (judge(is_folder ? KIND_FOLDER : KIND_UNLINK, place.path, false) == GO) {
        keep_removed(&place, is_folder);
        result = (int)syscall(SYS_unlinkat, from, path, flags);
        if (result != 0) forget_last();
    }
    unlock();
    return result;
}

int unlink(const char *path) { return unlinkat(AT_FDCWD, path, 0); }
int rmdir(const char *path) { return unlinkat(AT_FDCWD, path, AT_REMOVEDIR); }

int remove(const char *path) {
    int result = unlink(path);
    return result != 0 && errno == EISDIR ? rmdir(path) : result;
}

int mkdirat(int from, const char *path, mode_t mode) {
    struct place place;
    if (!find_place(from, path, &place)) return (int)syscall(SYS_mkdirat, from, path, mode);
    lock();
    int result = -1;
    if (judge(KIND_FOLDER, place.path, true) == GO) {
        result = (int)syscall(SYS_mkdirat, from, path, mode);
        if (result == 0) keep_made(&place, true);
    }
    unlock();
    return result;
}

int mkdir(const char *path, mode_t mode) { return mkdirat(AT_FDCWD, path, mode); }

char *mkdtemp(char *template) {
    char *(*real)(char *) = (char *(*)(char *))dlsym(RTLD_NEXT, "mkdtemp");
    struct place place;
    if (real == NULL || !find_place(AT_FDCWD, template, &place)) return real == NULL ? NULL : real(template);
    lock();
    char *made = NULL;
    if (judge(KIND_FOLDER, place.path, true) == GO) made = real(template);
    if (made != NULL && find_place(AT_FDCWD, template, &place)) keep_made(&place, true);
    unlock();
    return made;
}

// Opening is not numbered: what it makes is kept, and what it cuts off. A full disk refuses a new file.
static int open_watched(int from, const char *path, int flags, mode_t mode) {
    struct place place;
    struct stat status;
    bool changes = (flags & (O_CREAT | O_TRUNC)) != 0 && (flags & O_TMPFILE) != O_TMPFILE;
    if (settings.error == EROFS && (flags & O_ACCMODE) != O_RDONLY && find_place(from, path, &place)) {
        errno = EROFS;
        return -1;
    }
    if (!changes || !find_place(from, path, &place)) return (int)syscall(SYS_openat, from, path, flags, mode);
    lock();
    bool is_there = fstatat(folder_descriptor(place.folder), place.name, &status, 0) == 0;
    int result = -1;
    if (!is_there && must_not_make()) {
        errno = settings.error;
    } else {
        if (is_there && (flags & O_TRUNC) != 0 && (flags & O_EXCL) == 0) {
            int old = (int)syscall(SYS_openat, from, path, O_RDONLY | O_CLOEXEC, 0);
            // It stays open where it is kept: closing it could give up locks of the process.
            if (old >= 0) keep_length(old, place.path, 0);
        }
        result = (int)syscall(SYS_openat, from, path, flags, mode);
        if (result >= 0 && !is_there && (flags & O_CREAT) != 0) keep_made(&place, false);
    }
    unlock();
    return result;
}

static mode_t mode_of(int flags, va_list arguments) {
    return (flags & O_CREAT) != 0 || (flags & O_TMPFILE) == O_TMPFILE ? (mode_t)va_arg(arguments, int) : 0;
}

int open(const char *path, int flags, ...) {
    va_list arguments;
    va_start(arguments, flags);
    mode_t mode = mode_of(flags, arguments);
    va_end(arguments);
    return open_watched(AT_FDCWD, path, flags, mode);
}

int open64(const char *path, int flags, ...) {
    va_list arguments;
    va_start(arguments, flags);
    mode_t mode = mode_of(flags, arguments);
    va_end(arguments);
    return open_watched(AT_FDCWD, path, flags, mode);
}

int openat(int from, const char *path, int flags, ...) {
    va_list arguments;
    va_start(arguments, flags);
    mode_t mode = mode_of(flags, arguments);
    va_end(arguments);
    return open_watched(from, path, flags, mode);
}

int openat64(int from, const char *path, int flags, ...) {
    va_list arguments;
    va_start(arguments, flags);
    mode_t mode = mode_of(flags, arguments);
    va_end(arguments);
    return open_watched(from, path, flags, mode);
}

int creat(const char *path, mode_t mode) {
    return open_watched(AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC, mode);
}
#endif
