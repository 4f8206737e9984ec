#pragma once

#include <QString>

namespace keyturn::local {

//! Keeps a folder to one process at a time. Owned by the store. The system lets go of the lock when
//! the process ends, however it ends: neither a kill nor a full disk leaves it behind.
class FolderLock
{
public:
    enum class State { Taken, InUse, Impossible };

    FolderLock() = default;
    ~FolderLock() { release(); }
    FolderLock(const FolderLock &) = delete;
    FolderLock &operator=(const FolderLock &) = delete;

    //! Taken, InUse or Impossible. The file stays; it says nothing.
    [[nodiscard]] State take(const QString &file);
    void release();

private:
    int m_descriptor = -1;
};

} // namespace keyturn::local
