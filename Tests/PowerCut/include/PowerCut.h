// Ends a process as a power cut would, at a chosen call: a library that tests preload (Linux: LD_PRELOAD).
//
// Watched are the calls by which files below one folder change: write, writev, pwrite, pwritev, sendfile and
// copy_file_range; fsync, fdatasync, syncfs and sync; rename, renameat, renameat2; link, linkat; unlink, unlinkat,
// remove; truncate, ftruncate; mkdir, mkdirat, rmdir, mkdtemp. They are numbered from 1 in the order in which the
// process makes them. Settings, all from the environment:
//
//   POWERCUT_BELOW=FOLDER   the folder; without it nothing is watched
//   POWERCUT_LOG=FILE       a line for each watched call: number, kind, path; the file must not lie below FOLDER
//   POWERCUT_AT=N           the process ends before call N does anything, with exit code POWERCUT_CODE
//   POWERCUT_AT=end         the process ends as it likes, and the power goes right after it
//   POWERCUT_HALF=1         call N is done by half first, if it writes
//   POWERCUT_LOSE=…         what goes with the power:
//       nothing             the default: as if the process had been killed
//       all                 everything since the last sync: bytes, lengths, and names in folders
//       data                bytes and lengths; names stay (a file system that writes its journal first)
//       names               names; bytes stay
//       some:SEED           pages, lengths and the latest names by chance: what a disk makes of many writes at once
//   POWERCUT_ERROR=NUMBER   no cut: from call N on calls fail with this errno. ENOSPC, EDQUOT: what lets a file grow
//                           or makes one, and statvfs says that no room is left; EROFS: every change, opening to write
//                           and access(2), whatever N; any other: writes and syncs. With POWERCUT_HALF=1 the first
//                           write that fails is done by half, and says so.
//   POWERCUT_KIND=NUMBER    the kind of file system that statfs tells of FOLDER (linux/magic.h)
//
// How losing works: before a call changes anything, what it changes is kept in memory (bytes, a length) or by a hard
// link in POWERCUT_SHADOW (a file that goes), a folder beside FOLDER on the same file system. fsync of a file forgets
// what was kept of its bytes; of a folder, of the names in it; syncfs and sync, of everything. A cut puts back what is
// still kept, the latest first. So a new file's name is lost until its folder was synced, even if the file was.
//
// What it does not do: writes through memory maps are not seen (SQLite's `-shm` is one: its calls are counted, its bytes
// are never put back, and SQLite makes it anew); nor what the C library writes by itself (`fwrite`), nor calls by
// number. Owners, permissions and times stay as they are. A disk that lies about a sync is not tried. Programs that the
// process starts are not watched. A folder that was renamed over an empty one does not give that one back.

#ifndef POWERCUT_H
#define POWERCUT_H

/// With what a process ends whose power was cut.
#define POWERCUT_CODE 99

#endif
