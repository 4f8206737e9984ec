#pragma once

#include <QDateTime>
#include <QFile>
#include <QString>

#include <array>
#include <span>
#include <unordered_map>

namespace keyturn::local {

//! Which nonces were used and may not be used again before the date of their request is too old
//! anyway. Owned by the gateway. Behind the memory lies a file that outlives the process, however
//! it ends, so that a restart lets nobody replay a read, or a write that was refused. It is written
//! as mapped memory, for a system call for each read would be a large part of its time, and not
//! synced: what a power cut takes from it is older than the restart of a computer takes. The nonces
//! of writes with an effect lie in the store instead, in the transaction of the effect.
class NonceMemory
{
public:
    //! What is remembered of one, as it lies in the file.
    struct Nonce
    {
        std::array<char, 16> key; //!< the first bytes of a SHA-256
        qint64 expires; //!< seconds since 1970: when its request is too old
    };
    [[nodiscard]] static Nonce nonceOf(
        const QString &accessKeyId, const QString &nonce, const QDateTime &expires);

    //! Reads what the last run left. Without a folder there is no file. False if it cannot be
    //! written.
    [[nodiscard]] bool open(const QString &folder, const QDateTime &now);
    void close();

    //! False if it was used already. Known until the process ends.
    [[nodiscard]] bool use(const Nonce &nonce, const QDateTime &now);
    //! Known after a restart, too.
    void keep(const Nonce &nonce);

private:
    using Key = decltype(Nonce::key);
    struct KeyHash
    {
        std::size_t operator()(const Key &key) const;
    };

    void forgetOld(const QDateTime &now);
    void readFile(qint64 now);
    [[nodiscard]] bool rewriteFile();
    [[nodiscard]] bool makeRoom();
    void closeFile();

    std::unordered_map<Key, qint64, KeyHash> m_expiries;
    QFile m_file;
    std::span<uchar> m_room; //!< the end of the file, mapped, where the next ones go
    qint64 m_nextSweep = 0;
};

} // namespace keyturn::local
