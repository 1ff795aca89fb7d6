// Settings from the environment, the numbers of calls, and the cut itself.

#if defined(__linux__)
#include "watch.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

struct settings settings = {.log = -1};

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static long calls = 0;

void lock(void) { pthread_mutex_lock(&mutex); }
void unlock(void) { pthread_mutex_unlock(&mutex); }

static bool is_set(const char *name) {
    const char *text = getenv(name);
    return text != NULL && strcmp(text, "1") == 0;
}

static void read_folder(const char *name, char folder[PATH_MAX]) {
    const char *text = getenv(name);
    if (text == NULL || realpath(text, folder) == NULL) folder[0] = 0;
}

static void read_losses(const char *text) {
    if (text == NULL) return;
    if (strcmp(text, "all") == 0) settings.lose = LOSE_ALL;
    if (strcmp(text, "data") == 0) settings.lose = LOSE_DATA;
    if (strcmp(text, "names") == 0) settings.lose = LOSE_NAMES;
    if (strncmp(text, "some:", 5) == 0) {
        settings.lose = LOSE_SOME;
        settings.seed = strtoul(text + 5, NULL, 10);
    }
}

__attribute__((constructor)) static void begin(void) {
    read_folder("POWERCUT_BELOW", settings.below);
    read_folder("POWERCUT_SHADOW", settings.shadow);
    const char *at = getenv("POWERCUT_AT");
    settings.is_at_end = at != NULL && strcmp(at, "end") == 0;
    settings.at = at != NULL && !settings.is_at_end ? atol(at) : 0;
    settings.is_half = is_set("POWERCUT_HALF");
    const char *error = getenv("POWERCUT_ERROR");
    settings.error = error != NULL ? atoi(error) : 0;
    const char *kind = getenv("POWERCUT_KIND");
    settings.kind = kind != NULL ? strtoul(kind, NULL, 0) : 0;
    read_losses(getenv("POWERCUT_LOSE"));
    const char *log = getenv("POWERCUT_LOG");
    int flags = O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC;
    if (log != NULL) settings.log = (int)syscall(SYS_openat, AT_FDCWD, log, flags, 0600);
    // Programs that this one starts are not watched.
    unsetenv("LD_PRELOAD");
}

__attribute__((destructor)) static void end(void) {
    if (!settings.is_at_end) return;
    lock();
    lose();
    unlock();
}

static void note(enum kind kind, const char *path) {
    static const char *const names[] = {"write", "sync", "rename", "link", "unlink", "truncate", "folder"};
    if (settings.log < 0) return;
    char line[PATH_MAX + 64];
    int length = snprintf(line, sizeof line, "%ld %s %s\n", calls, names[kind], path);
    syscall(SYS_write, settings.log, line, (size_t)length);
}

_Noreturn void cut(void) {
    lose();
    syscall(SYS_exit_group, POWERCUT_CODE);
    abort();
}

static bool does_fail(enum kind kind, bool grows) {
    if (settings.error == ENOSPC || settings.error == EDQUOT) return grows;
    if (settings.error == EROFS) return kind != KIND_SYNC;
    return kind == KIND_WRITE || kind == KIND_SYNC;
}

bool must_not_make(void) { return settings.error == EROFS || (settings.at > 0 && calls >= settings.at && does_fail(KIND_FOLDER, true)); }

enum verdict judge(enum kind kind, const char *path, bool grows) {
    calls += 1;
    note(kind, path);
    if (settings.error != EROFS && (settings.at == 0 || calls < settings.at)) return GO;
    bool can_halve = settings.is_half && kind == KIND_WRITE && calls == settings.at;
    if (settings.error != 0) {
        if (!does_fail(kind, grows)) return GO;
        if (can_halve) return HALF;
        errno = settings.error;
        return FAIL;
    }
    if (calls > settings.at) return GO;
    if (can_halve) return HALF_THEN_CUT;
    cut();
}
#endif
