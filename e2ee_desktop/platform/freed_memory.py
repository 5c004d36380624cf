"""What this process has given back to its allocators, and what still lies there until something else takes the room.

`overwrite_when_freed` has the C library overwrite every block as it is freed (glibc's M_PERTURB; other systems have nothing like it).
`overwrite_what_is_free` is for the moment after a profile was locked: it has Python collect what nobody holds, fills the free room of
Python's own allocator and of the C library's caches, and gives whole pages back to the system.

Not reached: registers, stacks of threads that run, buffers of libraries that are in use, what the system swapped out before, and
whatever somebody still holds. docs/threat-model.md says what a test found. Never raises.
"""

from __future__ import annotations

import ctypes
import gc
import mmap
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

_M_PERTURB = -6
_FILLING = 0xA5
_SMALL_MAX = 512
"""Python's own allocator serves up to so many bytes, in classes of 16."""
_CLASS_BYTES = 16
_POOL_BYTES, _POOL_HEAD_BYTES = 16 * 1024, 48
_CACHED_MAX, _CACHED_EACH = 1_040, 16
"""glibc keeps at most seven blocks of each size up to this for every thread, and those it does not overwrite."""
_FREE_BYTES_MAX = 64 * 1024 * 1024
_NEW_BYTES = 3 * 1024 * 1024
"""Of memory that was never used: an arena takes one MiB, and the newest has unused room of its own."""
_STEP_BYTES = 256 * 1024
_BYTES_HEAD = sys.getsizeof(b"")
_POOLS_TO_FILL = 4
"""Once so many whole pools in a row were new for a class, none was left that it had begun."""


def overwrite_when_freed() -> None:
    """From now on, freed blocks of the C library are overwritten. Costs a copy's time a block; without effect elsewhere."""
    library = _glibc()
    if library is not None:
        library.mallopt(_M_PERTURB, _FILLING)


def overwrite_what_is_free() -> None:
    """Takes some tenths of a second, on the thread whose caches are to be cleared."""
    gc.collect()
    _fill_python()
    library = _glibc()
    if library is not None:
        _fill_cached(library)
        library.malloc_trim(0)


def _fill_python() -> None:
    """Take all free blocks of each class, largest class first: it takes the pools that are wholly free, the others their begun ones."""
    held: list[bytes] = []
    begun_bytes, taken = _resident_bytes(), 0
    while taken < _FREE_BYTES_MAX and _resident_bytes() - begun_bytes < _NEW_BYTES:
        held.extend(bytes(_SMALL_MAX - _BYTES_HEAD) for _ in range(_STEP_BYTES // _SMALL_MAX))
        taken += _STEP_BYTES
    for size_bytes in range(_SMALL_MAX, _BYTES_HEAD, -_CLASS_BYTES):
        _fill_class(size_bytes, held)
    held.clear()


def _fill_class(size_bytes: int, held: list[bytes]) -> None:
    """Until the blocks come from pools that begin with them."""
    a_pool, new_pools, last = (_POOL_BYTES - _POOL_HEAD_BYTES) // size_bytes, 0, 0
    for _ in range(_FREE_BYTES_MAX // _POOL_BYTES):
        if new_pools == _POOLS_TO_FILL:
            return
        begun = [bytes(size_bytes - _BYTES_HEAD) for _ in range(a_pool)]
        held.extend(begun)
        pools = {id(block) & -_POOL_BYTES for block in begun}
        new_pools = new_pools + 1 if len(pools - {last}) <= 1 else 0
        last = id(begun[-1]) & -_POOL_BYTES


def _resident_bytes() -> int:
    """What was used once and is free is resident; what Python asks the system for anew makes this grow. 0 where it is not told."""
    with suppress(OSError, ValueError, IndexError):
        return int(Path("/proc/self/statm").read_text().split()[1]) * mmap.PAGESIZE
    return 0


def _fill_cached(library: Any) -> None:  # noqa: ANN401 - a library of C has no types
    for size_bytes in range(_CLASS_BYTES, _CACHED_MAX, _CLASS_BYTES):
        blocks = [library.malloc(size_bytes) for _ in range(_CACHED_EACH)]
        for block in blocks:
            ctypes.memset(block, 0, size_bytes)
        for block in blocks:
            library.free(block)


def _glibc() -> Any:  # noqa: ANN401 - see above
    """None where the C library is another one."""
    if sys.platform != "linux":
        return None
    with suppress(OSError, AttributeError):
        library: Any = ctypes.CDLL(None)
        _ = library.gnu_get_libc_version
        library.malloc.restype = ctypes.c_void_p
        library.malloc.argtypes = [ctypes.c_size_t]
        library.free.argtypes = [ctypes.c_void_p]
        return library
    return None
