#pragma once

#include "services/types/secretbytes.h"

#include <QByteArray>

namespace keyturn::local {

//! AES-256-GCM for the secret values of the store. Owned by the store. Every value has a nonce of
//! its own and is bound to its place, so that rows cannot be exchanged.
class ValueCipher
{
public:
    static constexpr int keySize = 32;

    //! A fresh random key.
    [[nodiscard]] static SecretBytes newKey();

    void setKey(SecretBytes key) { m_key = std::move(key); }
    //! Empty if it could not be done.
    [[nodiscard]] QByteArray seal(const QByteArray &place, const SecretBytes &value) const;
    //! Invalid or empty if the bytes are not what was sealed at this place with this key.
    [[nodiscard]] SecretBytes unseal(const QByteArray &place, const QByteArray &sealed) const;

private:
    SecretBytes m_key;
};

} // namespace keyturn::local
