// What the parts of the library share.

#ifndef POWERCUT_WATCH_H
#define POWERCUT_WATCH_H

#undef _FORTIFY_SOURCE
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "PowerCut.h"

#include <limits.h>
#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

enum kind { KIND_WRITE, KIND_SYNC, KIND_RENAME, KIND_LINK, KIND_UNLINK, KIND_TRUNCATE, KIND_FOLDER };

enum verdict {
    GO,
    // Do half of it, then call `cut`.
    HALF_THEN_CUT,
    // Do half of it, and say so.
    HALF,
    // Do nothing; errno is set.
    FAIL,
};

enum lose { LOSE_NOTHING, LOSE_ALL, LOSE_DATA, LOSE_NAMES, LOSE_SOME };

struct settings {
    char below[PATH_MAX];
    char shadow[PATH_MAX];
    long at;
    bool is_at_end;
    bool is_half;
    int error;
    enum lose lose;
    unsigned long seed;
    // The kind of file system that is told; 0: the true one.
    unsigned long kind;
    int log;
};

extern struct settings settings;

// A name in a folder.
struct place {
    // Number in the table of folders.
    int folder;
    char name[NAME_MAX + 1];
    char path[PATH_MAX];
};

// settings.c
void lock(void);
void unlock(void);
// Numbers a call and says what becomes of it; does not return where the power is cut at once.
//   grows: whether it needs more room on the disk.
enum verdict judge(enum kind kind, const char *path, bool grows);
_Noreturn void cut(void);
// Whether the disk is full by now.
bool must_not_make(void);

// places.c
bool is_below(const char *path);
// The path of an open file, and whether it is watched.
bool find_open(int descriptor, char path[PATH_MAX]);
// The place that a path names from an open folder, and whether it is watched.
bool find_place(int from, const char *path, struct place *place);
int folder_descriptor(int folder);
// Number of the folder that is open, or -1 where nothing was ever kept of it.
int known_folder(int descriptor);

// losses.c
void keep_bytes(int descriptor, const char *path, off_t start, size_t length);
void keep_length(int descriptor, const char *path, off_t new_length);
void keep_made(const struct place *place, bool is_folder);
void keep_removed(const struct place *place, bool is_folder);
// To be called before, and `forget_last` after it if the call failed.
void keep_renamed(const struct place *from, const struct place *to, bool is_exchange);
void forget_last(void);
void forget_open(int descriptor);
void forget_all(void);
void lose(void);

#endif
