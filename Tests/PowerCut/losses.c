// What was changed since the last sync, and putting it back.

#if defined(__linux__)
#include "watch.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum what { BYTES, MADE, MADE_FOLDER, REMOVED, REMOVED_FOLDER, RENAMED, EXCHANGED, FORGOTTEN };
enum { PAGE = 4096, MOST_FILES = 16384 };

struct loss {
    enum what what;
    // Of bytes: the number of the file, what lay there, and how long it was. Of a removed folder: its number, or -1.
    int file;
    off_t start, length;
    size_t span, kept;
    char *bytes;
    // Of names; `hidden` is the name in the shadow folder of what went, 0 where nothing went.
    struct place *one, *other;
    long hidden;
    mode_t mode;
};

// Files that changed. Each stays open to the end: closing it would give up the locks that the process has on it.
static struct {
    dev_t device;
    ino_t number;
    int descriptor;
} files[MOST_FILES];
static int file_count = 0;

static struct loss *losses = NULL;
static size_t loss_count = 0, loss_room = 0;
static long hidden_count = 0;

static struct loss *add(enum what what) {
    if (loss_count == loss_room) {
        loss_room = loss_room == 0 ? 256 : loss_room * 2;
        losses = realloc(losses, loss_room * sizeof *losses);
        if (losses == NULL) abort();
    }
    struct loss *loss = &losses[loss_count++];
    memset(loss, 0, sizeof *loss);
    loss->what = what;
    return loss;
}

static struct place *copy_of(const struct place *place) {
    struct place *copy = malloc(sizeof *copy);
    if (copy == NULL) abort();
    *copy = *place;
    return copy;
}

static void forget(struct loss *loss) {
    free(loss->bytes);
    free(loss->one);
    free(loss->other);
    memset(loss, 0, sizeof *loss);
    loss->what = FORGOTTEN;
}

static int known_file(const struct stat *status) {
    for (int index = 0; index < file_count; index += 1) {
        if (files[index].device == status->st_dev && files[index].number == status->st_ino) return index;
    }
    return -1;
}

static int file_number(int descriptor, const struct stat *status) {
    int known = known_file(status);
    if (known >= 0 || file_count == MOST_FILES) return known;
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    int own = (int)syscall(SYS_openat, AT_FDCWD, link, O_RDWR | O_CLOEXEC, 0);
    if (own < 0) return -1;
    files[file_count].device = status->st_dev;
    files[file_count].number = status->st_ino;
    files[file_count].descriptor = own;
    return file_count++;
}

static bool is_memory_map(const char *path) {
    size_t length = strlen(path);
    return length > 4 && strcmp(path + length - 4, "-shm") == 0;
}

static void keep_range(int descriptor, const char *path, off_t start, size_t span) {
    struct stat status;
    if (settings.lose == LOSE_NOTHING || is_memory_map(path)) return;
    if (fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) return;
    int file = file_number(descriptor, &status);
    if (file < 0) return;
    struct loss *loss = add(BYTES);
    loss->file = file;
    loss->start = start;
    loss->span = span;
    loss->length = status.st_size;
    if (start >= status.st_size || span == 0) return;
    size_t there = (size_t)(status.st_size - start);
    loss->kept = there < span ? there : span;
    loss->bytes = malloc(loss->kept);
    if (loss->bytes == NULL) abort();
    if (pread(files[file].descriptor, loss->bytes, loss->kept, start) != (ssize_t)loss->kept) abort();
}

void keep_bytes(int descriptor, const char *path, off_t start, size_t length) {
    keep_range(descriptor, path, start, length);
}

void keep_length(int descriptor, const char *path, off_t new_length) {
    struct stat status;
    if (fstat(descriptor, &status) != 0) return;
    size_t span = status.st_size > new_length ? (size_t)(status.st_size - new_length) : 0;
    keep_range(descriptor, path, new_length, span);
}

void keep_made(const struct place *place, bool is_folder) {
    if (settings.lose == LOSE_NOTHING) return;
    add(is_folder ? MADE_FOLDER : MADE)->one = copy_of(place);
}

static void hidden_path(long hidden, char path[PATH_MAX + 64]) {
    snprintf(path, PATH_MAX + 64, "%s/%ld-%ld", settings.shadow, (long)getpid(), hidden);
}

// Keeps what a name leads to, which is about to go; 0 where there is nothing.
static long hide(const struct place *place) {
    struct stat status;
    int folder = folder_descriptor(place->folder);
    if (fstatat(folder, place->name, &status, AT_SYMLINK_NOFOLLOW) != 0 || S_ISDIR(status.st_mode)) return 0;
    char path[PATH_MAX + 64];
    hidden_path(++hidden_count, path);
    return syscall(SYS_linkat, folder, place->name, AT_FDCWD, path, 0) == 0 ? hidden_count : 0;
}

static int open_folder(const struct place *place) {
    return (int)syscall(
        SYS_openat, folder_descriptor(place->folder), place->name, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
}

void keep_removed(const struct place *place, bool is_folder) {
    if (settings.lose == LOSE_NOTHING) return;
    struct stat status;
    long hidden = is_folder ? 0 : hide(place);
    struct loss *loss = add(is_folder ? REMOVED_FOLDER : REMOVED);
    loss->one = copy_of(place);
    loss->hidden = hidden;
    bool is_there = fstatat(folder_descriptor(place->folder), place->name, &status, AT_SYMLINK_NOFOLLOW) == 0;
    loss->mode = is_there ? status.st_mode & 07777 : 0700;
    int open = is_folder ? open_folder(place) : -1;
    loss->file = open < 0 ? -1 : known_folder(open);
    if (open >= 0) close(open);
}

void keep_renamed(const struct place *from, const struct place *to, bool is_exchange) {
    if (settings.lose == LOSE_NOTHING) return;
    long hidden = is_exchange ? 0 : hide(to);
    struct loss *loss = add(is_exchange ? EXCHANGED : RENAMED);
    loss->one = copy_of(from);
    loss->other = copy_of(to);
    loss->hidden = hidden;
}

void forget_last(void) {
    if (settings.lose != LOSE_NOTHING && loss_count > 0) forget(&losses[--loss_count]);
}

void forget_open(int descriptor) {
    struct stat status;
    if (settings.lose == LOSE_NOTHING || fstat(descriptor, &status) != 0) return;
    int file = S_ISDIR(status.st_mode) ? -1 : known_file(&status);
    int folder = S_ISDIR(status.st_mode) ? known_folder(descriptor) : -1;
    for (size_t index = 0; index < loss_count; index += 1) {
        struct loss *loss = &losses[index];
        if (loss->what == FORGOTTEN) continue;
        bool is_of_file = loss->what == BYTES && loss->file == file && file >= 0;
        const struct place *last = loss->other != NULL ? loss->other : loss->one;
        bool is_of_folder = loss->what != BYTES && folder >= 0 && last->folder == folder;
        if (is_of_file || is_of_folder) forget(loss);
    }
}

void forget_all(void) {
    for (size_t index = 0; index < loss_count; index += 1) forget(&losses[index]);
    loss_count = 0;
}

// Whether one thing of many is lost, the same each time it is asked.
static bool is_lost_by_chance(unsigned long file, unsigned long page) {
    unsigned long mixed = settings.seed * 0x9E3779B97F4A7C15u ^ file * 0xBF58476D1CE4E5B9u ^ page * 0x94D049BB133111EBu;
    mixed ^= mixed >> 31;
    mixed *= 0xD6E8FEB86659FD93u;
    mixed ^= mixed >> 32;
    return (mixed & 1) != 0;
}

static void put_back_all_bytes(const struct loss *loss, int descriptor) {
    if (loss->kept > 0) (void)!syscall(SYS_pwrite64, descriptor, loss->bytes, loss->kept, loss->start);
    (void)!syscall(SYS_ftruncate, descriptor, loss->length);
}

// Puts back the pages that chance takes; what is new beyond the old end becomes zero there.
static void put_back_pages(const struct loss *loss, int descriptor) {
    struct stat status;
    if (fstat(descriptor, &status) != 0) return;
    off_t end = loss->start + (off_t)loss->span;
    if (end > status.st_size) end = status.st_size;
    for (off_t at = loss->start; at < end;) {
        off_t next = (at / PAGE + 1) * PAGE;
        if (next > end) next = end;
        if (is_lost_by_chance((unsigned long)loss->file, (unsigned long)(at / PAGE))) {
            static const char zeros[PAGE];
            size_t from = (size_t)(at - loss->start), count = (size_t)(next - at);
            size_t old = from >= loss->kept ? 0 : loss->kept - from < count ? loss->kept - from : count;
            if (old > 0) (void)!syscall(SYS_pwrite64, descriptor, loss->bytes + from, old, at);
            if (old < count) (void)!syscall(SYS_pwrite64, descriptor, zeros, count - old, at + (off_t)old);
        }
        at = next;
    }
    if (is_lost_by_chance((unsigned long)loss->file, ~0ul)) (void)!syscall(SYS_ftruncate, descriptor, loss->length);
}

static void show_again(const struct loss *loss, const struct place *place) {
    if (loss->hidden == 0) return;
    char path[PATH_MAX + 64];
    hidden_path(loss->hidden, path);
    (void)!syscall(SYS_renameat2, AT_FDCWD, path, folder_descriptor(place->folder), place->name, 0);
}

static void make_again(const struct loss *loss) {
    int folder = folder_descriptor(loss->one->folder);
    if (syscall(SYS_mkdirat, folder, loss->one->name, loss->mode) != 0 || loss->file < 0) return;
    // What is kept of the names in it was kept of the folder that went: this one takes its place.
    int again = open_folder(loss->one);
    if (again < 0) return;
    (void)!dup3(again, folder_descriptor(loss->file), O_CLOEXEC);
    close(again);
}

static void put_back_name(const struct loss *loss) {
    int one = folder_descriptor(loss->one->folder);
    switch (loss->what) {
    case MADE: (void)!syscall(SYS_unlinkat, one, loss->one->name, 0); break;
    case MADE_FOLDER: (void)!syscall(SYS_unlinkat, one, loss->one->name, AT_REMOVEDIR); break;
    case REMOVED: show_again(loss, loss->one); break;
    case REMOVED_FOLDER: make_again(loss); break;
    case RENAMED: case EXCHANGED: {
        int other = folder_descriptor(loss->other->folder);
        unsigned flags = loss->what == EXCHANGED ? 2 /* RENAME_EXCHANGE */ : 0;
        (void)!syscall(SYS_renameat2, other, loss->other->name, one, loss->one->name, flags);
        show_again(loss, loss->other);
        break;
    }
    default: break;
    }
}

// How many of the first names stay where chance decides: a journal keeps them in their order.
static size_t names_that_stay(void) {
    size_t names = 0;
    for (size_t index = 0; index < loss_count; index += 1) {
        if (losses[index].what != BYTES && losses[index].what != FORGOTTEN) names += 1;
    }
    return settings.lose == LOSE_SOME ? settings.seed % (names + 1) : 0;
}

void lose(void) {
    if (settings.lose == LOSE_NOTHING) return;
    size_t stay = names_that_stay(), names = 0;
    for (size_t index = 0; index < loss_count; index += 1) {
        if (losses[index].what != BYTES && losses[index].what != FORGOTTEN) names += 1;
    }
    for (size_t index = loss_count; index > 0; index -= 1) {
        const struct loss *loss = &losses[index - 1];
        if (loss->what == FORGOTTEN) continue;
        if (loss->what == BYTES) {
            int descriptor = files[loss->file].descriptor;
            if (settings.lose == LOSE_SOME) put_back_pages(loss, descriptor);
            if (settings.lose == LOSE_ALL || settings.lose == LOSE_DATA) put_back_all_bytes(loss, descriptor);
            continue;
        }
        names -= 1;
        if (settings.lose != LOSE_DATA && names >= stay) put_back_name(loss);
    }
}
#endif
