#include "services/local/noncememory.h"

#include "services/local/canonicalrequest.h"

#include <QSaveFile>

#include <cstring>
#include <fcntl.h>

namespace keyturn::local {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 sweepSeconds = 60;
constexpr qint64 roomAtOnce = 4096 * qint64(sizeof(NonceMemory::Nonce));
static_assert(sizeof(NonceMemory::Nonce) == 24, "the file has no gaps");

QByteArrayView bytesOf(const NonceMemory::Nonce &nonce)
{
    return {reinterpret_cast<const char *>(&nonce), sizeof nonce};
}

} // namespace

NonceMemory::Nonce NonceMemory::nonceOf(
    const QString &accessKeyId, const QString &nonce, const QDateTime &expires)
{
    const std::string digest = sha256((accessKeyId + u' ' + nonce).toStdString());
    Nonce made{{}, expires.toSecsSinceEpoch()};
    std::memcpy(made.key.data(), digest.data(), made.key.size());
    return made;
}

std::size_t NonceMemory::KeyHash::operator()(const Key &key) const
{
    std::size_t hash = 0;
    std::memcpy(&hash, key.data(), sizeof hash);
    return hash;
}

bool NonceMemory::open(const QString &folder, const QDateTime &now)
{
    close();
    if (folder.isEmpty())
        return true;
    m_file.setFileName(folder + u"/nonces"_s);
    readFile(now.toSecsSinceEpoch());
    return rewriteFile();
}

void NonceMemory::close()
{
    closeFile();
    m_file.setFileName({});
    m_expiries.clear();
    m_nextSweep = 0;
}

//! A record that was cut off at the end of the file is that of a request without an answer. Behind
//! the last there may be room, which reads like nonces that are too old.
void NonceMemory::readFile(qint64 now)
{
    if (!m_file.open(QIODevice::ReadOnly))
        return;
    Nonce nonce{};
    while (m_file.read(reinterpret_cast<char *>(&nonce), sizeof nonce) == sizeof nonce) {
        if (nonce.expires >= now)
            m_expiries.insert({nonce.key, nonce.expires});
    }
    m_file.close();
}

bool NonceMemory::rewriteFile()
{
    if (m_file.fileName().isEmpty())
        return true;
    closeFile();
    QSaveFile fresh(m_file.fileName());
    if (!fresh.open(QIODevice::WriteOnly))
        return false;
    fresh.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    for (const auto &[key, expires] : m_expiries)
        fresh.write(bytesOf({key, expires}).toByteArray());
    return fresh.commit() && m_file.open(QIODevice::ReadWrite);
}

//! At the end of the file. Its blocks are taken at once: to write into memory behind which there is
//! no disk left would end the program.
bool NonceMemory::makeRoom()
{
    const qint64 end = m_file.size();
    if (posix_fallocate(m_file.handle(), end, roomAtOnce) != 0)
        return false;
    // Qt keeps in mind how large a file was when it was opened.
    closeFile();
    uchar *const room = m_file.open(QIODevice::ReadWrite) ? m_file.map(end, roomAtOnce) : nullptr;
    if (room)
        m_room = {room, std::size_t(roomAtOnce)};
    return room != nullptr;
}

//! What is mapped of it is unmapped.
void NonceMemory::closeFile()
{
    m_file.close();
    m_room = {};
}

bool NonceMemory::use(const Nonce &nonce, const QDateTime &now)
{
    forgetOld(now);
    return m_expiries.insert({nonce.key, nonce.expires}).second;
}

void NonceMemory::keep(const Nonce &nonce)
{
    if (!m_file.isOpen() || (m_room.size() < sizeof nonce && !makeRoom()))
        return;
    std::memcpy(m_room.data(), &nonce, sizeof nonce);
    m_room = m_room.subspan(sizeof nonce);
}

void NonceMemory::forgetOld(const QDateTime &now)
{
    const qint64 seconds = now.toSecsSinceEpoch();
    if (seconds < m_nextSweep)
        return;
    m_nextSweep = seconds + sweepSeconds;
    const auto old =
        std::erase_if(m_expiries, [seconds](const auto &entry) { return entry.second < seconds; });
    if (old > 0 && !rewriteFile())
        qWarning("local service: the file of nonces cannot be written");
}

} // namespace keyturn::local
