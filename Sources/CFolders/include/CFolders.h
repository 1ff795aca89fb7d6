// Calls of the system that Swift does not see: exchanging two folders in one step, renaming only where nothing stands,
// waiting for the disk, and asking on which kind of file system something lies.

#ifndef CFOLDERS_H
#define CFOLDERS_H

/// Lets two paths change places, so that at no moment either of them is missing (Linux: renameat2, RENAME_EXCHANGE).
///
/// - Returns: 0, or the number of the error; ENOSYS where the system has no such call, EINVAL where the file system
///   has none.
int cfolders_exchange(const char *one, const char *other);

/// Renames where nothing stands, in one step: of two who do it at once one gets EEXIST.
///
/// - Returns: 0, or the number of the error; ENOSYS or EINVAL where the system or the file system has no such call.
int cfolders_rename_new(const char *one, const char *other);

/// Returns when everything written to the file system of an open file is on the disk.
///
/// - Returns: 0, or the number of the error.
int cfolders_sync(int descriptor);

/// Says on which kind of file system a path lies, by the number that the system has for it (linux/magic.h).
///
/// - Returns: 0, or the number of the error; ENOSYS where the system has no such numbers.
int cfolders_kind(const char *path, unsigned long *kind);

#endif
