// Calls that change what is in a file, in the place of the system's.

#if defined(__linux__)
#include "watch.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

// No place is given: where the file stands.
static const off_t HERE = -1;

static off_t length_of(int descriptor) {
    struct stat status;
    return fstat(descriptor, &status) == 0 ? status.st_size : 0;
}

static off_t start_of(int descriptor, off_t at) {
    if (at != HERE) return at;
    int flags = fcntl(descriptor, F_GETFL);
    if (flags >= 0 && (flags & O_APPEND) != 0) return length_of(descriptor);
    off_t here = lseek(descriptor, 0, SEEK_CUR);
    return here < 0 ? 0 : here;
}

static ssize_t put_really(int descriptor, const struct iovec *parts, int count, off_t at) {
    if (at == HERE) return syscall(SYS_writev, descriptor, parts, count);
    return syscall(SYS_pwritev, descriptor, parts, count, at, 0);
}

static size_t sum(const struct iovec *parts, int count) {
    size_t sum = 0;
    for (int index = 0; index < count; index += 1) sum += parts[index].iov_len;
    return sum;
}

static ssize_t put_half(int descriptor, const struct iovec *parts, int count, off_t at) {
    struct iovec half[IOV_MAX];
    size_t left = (sum(parts, count) + 1) / 2;
    int used = 0;
    while (used < count && left > 0) {
        half[used] = parts[used];
        if (half[used].iov_len > left) half[used].iov_len = left;
        left -= half[used].iov_len;
        used += 1;
    }
    return put_really(descriptor, half, used, at);
}

static ssize_t put(int descriptor, const struct iovec *parts, int count, off_t at) {
    char path[PATH_MAX];
    if (count < 0 || count > IOV_MAX || !find_open(descriptor, path)) {
        return put_really(descriptor, parts, count, at);
    }
    lock();
    off_t start = start_of(descriptor, at);
    size_t length = sum(parts, count);
    ssize_t result = -1;
    switch (judge(KIND_WRITE, path, start + (off_t)length > length_of(descriptor))) {
    case GO:
        keep_bytes(descriptor, path, start, length);
        result = put_really(descriptor, parts, count, at);
        break;
    case HALF_THEN_CUT:
        keep_bytes(descriptor, path, start, length);
        put_half(descriptor, parts, count, at);
        cut();
    case HALF: result = put_half(descriptor, parts, count, at); break;
    case FAIL: break;
    }
    unlock();
    return result;
}

ssize_t write(int descriptor, const void *bytes, size_t count) {
    struct iovec part = {(void *)bytes, count};
    return put(descriptor, &part, 1, HERE);
}

ssize_t writev(int descriptor, const struct iovec *parts, int count) { return put(descriptor, parts, count, HERE); }

ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t at) {
    struct iovec part = {(void *)bytes, count};
    return put(descriptor, &part, 1, at);
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t at) {
    return pwrite(descriptor, bytes, count, at);
}

ssize_t pwritev(int descriptor, const struct iovec *parts, int count, off_t at) {
    return put(descriptor, parts, count, at);
}

ssize_t pwritev64(int descriptor, const struct iovec *parts, int count, off64_t at) {
    return put(descriptor, parts, count, at);
}

// - Returns: whether the bytes may be copied.
static bool may_copy(int descriptor, off_t at, size_t count, const char *path) {
    off_t start = start_of(descriptor, at);
    enum verdict verdict = judge(KIND_WRITE, path, start + (off_t)count > length_of(descriptor));
    if (verdict == HALF_THEN_CUT) cut();
    if (verdict == HALF) errno = settings.error;
    if (verdict != GO) return false;
    keep_bytes(descriptor, path, start, count);
    return true;
}

ssize_t sendfile(int to, int from, off_t *at, size_t count) {
    char path[PATH_MAX];
    if (!find_open(to, path)) return syscall(SYS_sendfile, to, from, at, count);
    lock();
    ssize_t result = may_copy(to, HERE, count, path) ? syscall(SYS_sendfile, to, from, at, count) : -1;
    unlock();
    return result;
}

ssize_t sendfile64(int to, int from, off64_t *at, size_t count) { return sendfile(to, from, at, count); }

ssize_t copy_file_range(int from, off64_t *at, int to, off64_t *place, size_t count, unsigned flags) {
    char path[PATH_MAX];
    if (!find_open(to, path)) return syscall(SYS_copy_file_range, from, at, to, place, count, flags);
    lock();
    ssize_t result = may_copy(to, place != NULL ? *place : HERE, count, path)
        ? syscall(SYS_copy_file_range, from, at, to, place, count, flags) : -1;
    unlock();
    return result;
}

int ftruncate(int descriptor, off_t length) {
    char path[PATH_MAX];
    if (!find_open(descriptor, path)) return (int)syscall(SYS_ftruncate, descriptor, length);
    lock();
    int result = -1;
    if (judge(KIND_TRUNCATE, path, length > length_of(descriptor)) == GO) {
        keep_length(descriptor, path, length);
        result = (int)syscall(SYS_ftruncate, descriptor, length);
    }
    unlock();
    return result;
}

int ftruncate64(int descriptor, off64_t length) { return ftruncate(descriptor, length); }

int truncate(const char *path, off_t length) {
    int descriptor = (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CLOEXEC, 0);
    if (descriptor < 0) return -1;
    int result = ftruncate(descriptor, length);
    int code = errno;
    close(descriptor);
    errno = code;
    return result;
}

int truncate64(const char *path, off64_t length) { return truncate(path, length); }

static int synced(int descriptor, long number, bool is_everything) {
    char path[PATH_MAX];
    if (!find_open(descriptor, path)) return (int)syscall(number, descriptor);
    lock();
    int result = -1;
    if (judge(KIND_SYNC, path, false) == GO) {
        result = (int)syscall(number, descriptor);
        if (result == 0 && is_everything) forget_all();
        if (result == 0 && !is_everything) forget_open(descriptor);
    }
    unlock();
    return result;
}

int fsync(int descriptor) { return synced(descriptor, SYS_fsync, false); }
int fdatasync(int descriptor) { return synced(descriptor, SYS_fdatasync, false); }
int syncfs(int descriptor) { return synced(descriptor, SYS_syncfs, true); }

void sync(void) {
    syscall(SYS_sync);
    if (settings.below[0] == 0) return;
    lock();
    if (judge(KIND_SYNC, settings.below, false) == GO) forget_all();
    unlock();
}
#endif
