#include "services/local/valuecipher.h"

#include <array>
#include <memory>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>
#include <string_view>

namespace keyturn::local {

namespace {

constexpr int nonceSize = 12;
constexpr int tagSize = 16;

struct FreeContext
{
    void operator()(EVP_CIPHER_CTX *context) const { EVP_CIPHER_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_CIPHER_CTX, FreeContext>;

unsigned char *bytesOf(QByteArray &array, qsizetype offset = 0)
{
    return reinterpret_cast<unsigned char *>(array.data() + offset);
}

const unsigned char *bytesOf(const QByteArray &array, qsizetype offset = 0)
{
    return reinterpret_cast<const unsigned char *>(array.constData() + offset);
}

const unsigned char *bytesOf(std::string_view view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

bool encrypt(EVP_CIPHER_CTX *context, std::string_view key, const QByteArray &place,
    std::string_view value, QByteArray &sealed)
{
    int size = 0;
    return EVP_EncryptInit_ex(context, EVP_aes_256_gcm(), nullptr, bytesOf(key), bytesOf(sealed))
        == 1
        && EVP_EncryptUpdate(
               context, nullptr, &size, bytesOf(place), static_cast<int>(place.size()))
        == 1
        && EVP_EncryptUpdate(context, bytesOf(sealed, nonceSize), &size, bytesOf(value),
               static_cast<int>(value.size()))
        == 1
        && EVP_EncryptFinal_ex(context, bytesOf(sealed, nonceSize + size), &size) == 1
        && EVP_CIPHER_CTX_ctrl(
               context, EVP_CTRL_GCM_GET_TAG, tagSize, bytesOf(sealed, sealed.size() - tagSize))
        == 1;
}

bool decrypt(EVP_CIPHER_CTX *context, std::string_view key, const QByteArray &place,
    const QByteArray &sealed, unsigned char *value, int length)
{
    QByteArray tag = sealed.last(tagSize);
    int size = 0;
    return EVP_DecryptInit_ex(context, EVP_aes_256_gcm(), nullptr, bytesOf(key), bytesOf(sealed))
        == 1
        && EVP_DecryptUpdate(
               context, nullptr, &size, bytesOf(place), static_cast<int>(place.size()))
        == 1
        && EVP_DecryptUpdate(context, value, &size, bytesOf(sealed, nonceSize), length) == 1
        && EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_GCM_SET_TAG, tagSize, bytesOf(tag)) == 1
        && EVP_DecryptFinal_ex(context, value + size, &size) == 1;
}

} // namespace

SecretBytes ValueCipher::newKey()
{
    std::array<char, keySize> bytes{};
    const bool good = RAND_bytes(reinterpret_cast<unsigned char *>(bytes.data()), keySize) == 1;
    SecretBytes key = good ? SecretBytes::copyOf({bytes.data(), bytes.size()}) : SecretBytes();
    OPENSSL_cleanse(bytes.data(), bytes.size());
    return key;
}

QByteArray ValueCipher::seal(const QByteArray &place, const SecretBytes &value) const
{
    const Context context(EVP_CIPHER_CTX_new());
    QByteArray sealed(nonceSize + static_cast<int>(value.size()) + tagSize, '\0');
    if (!context || m_key.size() != keySize || !value.isValid()
        || RAND_bytes(bytesOf(sealed), nonceSize) != 1)
        return {};
    const bool good = m_key.withView([&](std::string_view key) {
        return value.withView([&](std::string_view bytes) {
            return encrypt(context.get(), key, place, bytes, sealed);
        });
    });
    return good ? sealed : QByteArray();
}

SecretBytes ValueCipher::unseal(const QByteArray &place, const QByteArray &sealed) const
{
    const int length = static_cast<int>(sealed.size()) - nonceSize - tagSize;
    const Context context(EVP_CIPHER_CTX_new());
    if (!context || length < 0 || m_key.size() != keySize)
        return {};
    // One byte more, because OpenSSL gives no block of size zero.
    const auto size = static_cast<std::size_t>(length) + 1;
    const std::unique_ptr<unsigned char[]> plain = std::make_unique<unsigned char[]>(size);
    const bool good = m_key.withView([&](std::string_view key) {
        return decrypt(context.get(), key, place, sealed, plain.get(), length);
    });
    SecretBytes value;
    if (good)
        value.append({reinterpret_cast<const char *>(plain.get()), size - 1});
    OPENSSL_cleanse(plain.get(), size);
    return value;
}

} // namespace keyturn::local
