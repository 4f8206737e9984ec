#pragma once

#include <QDateTime>
#include <QFile>
#include <QString>

#include <array>
#include <unordered_map>

namespace keyturn::local {

//! Which nonces were used and may not be used again before the date of their request is too old
//! anyway. Owned by the gateway. Behind the memory lies a file that outlives the process, however
//! it ends, so that a restart lets nobody replay a read, or a write that was refused. It is not
//! synced: what a power cut takes from it is older than the restart of a computer takes. The nonces
//! of writes with an effect lie in the store instead, in the transaction of the effect.
class NonceMemory
{
public:
    //! Reads what the last run left. Without a folder there is no file. False if it cannot be
    //! written.
    [[nodiscard]] bool open(const QString &folder, const QDateTime &now);
    void close();

    //! False if the nonce of this AccessKey was used already. Known until the process ends.
    [[nodiscard]] bool use(const QString &accessKeyId, const QString &nonce, const QDateTime &now,
        const QDateTime &expires);
    //! Known after a restart, too.
    void keep(const QString &accessKeyId, const QString &nonce, const QDateTime &expires);

private:
    using Key = std::array<char, 16>; //!< the first bytes of a SHA-256
    struct KeyHash
    {
        std::size_t operator()(const Key &key) const;
    };

    void forgetOld(const QDateTime &now);
    void readFile(qint64 now);
    [[nodiscard]] bool rewriteFile();

    std::unordered_map<Key, qint64, KeyHash> m_expiries; //!< seconds since 1970
    QFile m_file;
    qint64 m_nextSweep = 0;
};

} // namespace keyturn::local
