#include "services/local/noncememory.h"

#include <QSaveFile>

#include <cstring>
#include <openssl/sha.h>

namespace keyturn::local {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 sweepSeconds = 60;
constexpr qsizetype keySize = 16;

//! A nonce in the file.
struct Record
{
    std::array<char, keySize> key;
    qint64 expires; //!< seconds since 1970
};
static_assert(sizeof(Record) == 24, "the file has no gaps");

QByteArrayView bytesOf(const Record &record)
{
    return {reinterpret_cast<const char *>(&record), sizeof record};
}

std::array<char, keySize> keyOf(const QString &accessKeyId, const QString &nonce)
{
    const QByteArray text = (accessKeyId + u' ' + nonce).toUtf8();
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
    SHA256(reinterpret_cast<const unsigned char *>(text.constData()),
        static_cast<std::size_t>(text.size()), digest.data());
    std::array<char, keySize> key{};
    std::memcpy(key.data(), digest.data(), key.size());
    return key;
}

} // namespace

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
    m_file.close();
    m_file.setFileName({});
    m_expiries.clear();
    m_nextSweep = 0;
}

//! A record that was cut off at the end of the file is that of a request without an answer.
void NonceMemory::readFile(qint64 now)
{
    if (!m_file.open(QIODevice::ReadOnly))
        return;
    Record record{};
    while (m_file.read(reinterpret_cast<char *>(&record), sizeof record) == sizeof record) {
        if (record.expires >= now)
            m_expiries.insert({record.key, record.expires});
    }
    m_file.close();
}

bool NonceMemory::rewriteFile()
{
    if (m_file.fileName().isEmpty())
        return true;
    m_file.close();
    QSaveFile fresh(m_file.fileName());
    if (!fresh.open(QIODevice::WriteOnly))
        return false;
    fresh.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    for (const auto &[key, expires] : m_expiries)
        fresh.write(bytesOf({key, expires}).toByteArray());
    return fresh.commit()
        && m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered);
}

bool NonceMemory::use(const QString &accessKeyId, const QString &nonce, const QDateTime &now,
    const QDateTime &expires)
{
    forgetOld(now);
    return m_expiries.insert({keyOf(accessKeyId, nonce), expires.toSecsSinceEpoch()}).second;
}

void NonceMemory::keep(const QString &accessKeyId, const QString &nonce, const QDateTime &expires)
{
    const Record record{keyOf(accessKeyId, nonce), expires.toSecsSinceEpoch()};
    if (m_file.isOpen())
        m_file.write(bytesOf(record).data(), bytesOf(record).size());
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
