#include "services/local/folderlock.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace keyturn::local {

FolderLock::State FolderLock::take(const QString &file)
{
    release();
    constexpr mode_t ownerOnly = 0600;
    const QByteArray path = QFile::encodeName(file);
    m_descriptor = open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, ownerOnly);
    if (m_descriptor < 0 || fchmod(m_descriptor, ownerOnly) != 0)
        return State::Impossible;
    if (flock(m_descriptor, LOCK_EX | LOCK_NB) == 0)
        return State::Taken;
    const State state = errno == EWOULDBLOCK ? State::InUse : State::Impossible;
    release();
    return state;
}

void FolderLock::release()
{
    if (m_descriptor >= 0)
        close(m_descriptor);
    m_descriptor = -1;
}

} // namespace keyturn::local
