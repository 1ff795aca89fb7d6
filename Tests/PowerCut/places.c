// Where a call acts: paths of open files, names in folders, and which of them are watched.

#if defined(__linux__)
#include "watch.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { MOST_FOLDERS = 4096 };

// Folders in which something changed; each stays open, so that it is found whatever its name becomes.
static struct {
    dev_t device;
    ino_t number;
    int descriptor;
} folders[MOST_FOLDERS];
static int folder_count = 0;
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;

bool is_below(const char *path) {
    size_t length = strlen(settings.below);
    return length > 0 && strncmp(path, settings.below, length) == 0 && (path[length] == '/' || path[length] == 0);
}

static bool path_of(int descriptor, char path[PATH_MAX]) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(link, path, PATH_MAX - 1);
    if (length < 0) return false;
    path[length] = 0;
    return true;
}

bool find_open(int descriptor, char path[PATH_MAX]) {
    if (settings.below[0] == 0) return false;
    int code = errno;
    bool is_watched = path_of(descriptor, path) && is_below(path);
    errno = code;
    return is_watched;
}

static int search(const struct stat *status) {
    for (int index = 0; index < folder_count; index += 1) {
        if (folders[index].device == status->st_dev && folders[index].number == status->st_ino) return index;
    }
    return -1;
}

int known_folder(int descriptor) {
    struct stat status;
    if (fstat(descriptor, &status) != 0) return -1;
    pthread_mutex_lock(&mutex);
    int found = search(&status);
    pthread_mutex_unlock(&mutex);
    return found;
}

int folder_descriptor(int folder) { return folders[folder].descriptor; }

// The number of a folder in the table; takes the descriptor over.
static int add_folder(int descriptor) {
    struct stat status;
    if (fstat(descriptor, &status) != 0) return -1;
    pthread_mutex_lock(&mutex);
    int number = search(&status);
    if (number < 0 && folder_count < MOST_FOLDERS) {
        number = folder_count++;
        folders[number].device = status.st_dev;
        folders[number].number = status.st_ino;
        folders[number].descriptor = descriptor;
        descriptor = -1;
    }
    pthread_mutex_unlock(&mutex);
    if (descriptor >= 0) close(descriptor);
    return number;
}

static bool find(int from, const char *path, struct place *place) {
    char copy[PATH_MAX], parent[PATH_MAX];
    size_t length = strlen(path);
    if (length == 0 || length >= sizeof copy) return false;
    memcpy(copy, path, length + 1);
    while (length > 1 && copy[length - 1] == '/') copy[--length] = 0;
    char *slash = strrchr(copy, '/');
    const char *name = slash != NULL ? slash + 1 : copy;
    if (strlen(name) > NAME_MAX || name[0] == 0) return false;
    strcpy(place->name, name);
    if (slash == copy) strcpy(copy, "/");
    else if (slash != NULL) *slash = 0;
    else strcpy(copy, ".");
    int descriptor = (int)syscall(SYS_openat, from, copy, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
    if (descriptor < 0) return false;
    if (!path_of(descriptor, parent)
        || snprintf(place->path, sizeof place->path, "%s/%s", parent, place->name) >= (int)sizeof place->path
        || !is_below(place->path)) {
        close(descriptor);
        return false;
    }
    place->folder = add_folder(descriptor);
    return place->folder >= 0;
}

bool find_place(int from, const char *path, struct place *place) {
    if (settings.below[0] == 0) return false;
    int code = errno;
    bool is_watched = find(from, path, place);
    errno = code;
    return is_watched;
}
#endif
