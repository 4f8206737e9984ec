#include "services/types/secretbytes.h"

#include <QDebug>

#include <algorithm>
#include <cstring>
#include <mutex>
#include <openssl/crypto.h>

namespace keyturn {

namespace {
constexpr std::size_t arenaBytes = 2 * 1024 * 1024; // a power of two, as OpenSSL wants
constexpr std::size_t smallestBlock = 64;

void ensureSecureHeap()
{
    static std::once_flag once;
    std::call_once(once, [] { CRYPTO_secure_malloc_init(arenaBytes, smallestBlock); });
}
} // namespace

SecretBytes::SecretBytes(SecretBytes &&other) noexcept
    : m_bytes(std::exchange(other.m_bytes, nullptr))
    , m_size(std::exchange(other.m_size, 0))
    , m_capacity(std::exchange(other.m_capacity, 0))
    , m_failed(std::exchange(other.m_failed, false))
{}

SecretBytes &SecretBytes::operator=(SecretBytes &&other) noexcept
{
    if (this != &other) {
        clear();
        m_bytes = std::exchange(other.m_bytes, nullptr);
        m_size = std::exchange(other.m_size, 0);
        m_capacity = std::exchange(other.m_capacity, 0);
        m_failed = std::exchange(other.m_failed, false);
    }
    return *this;
}

SecretBytes::~SecretBytes()
{
    clear();
}

SecretBytes SecretBytes::copyOf(std::string_view bytes)
{
    SecretBytes copy;
    copy.append(bytes);
    return copy;
}

SecretBytes SecretBytes::clone() const
{
    SecretBytes copy = copyOf(std::string_view(m_bytes, m_size));
    copy.m_failed = copy.m_failed || m_failed;
    return copy;
}

void SecretBytes::append(std::string_view bytes)
{
    if (m_failed || bytes.empty())
        return;
    if ((!m_bytes || m_size + bytes.size() > m_capacity)
        && !grow(std::max({m_size + bytes.size(), m_capacity * 2, smallestBlock})))
        return;
    std::memcpy(m_bytes + m_size, bytes.data(), bytes.size());
    m_size += bytes.size();
}

void SecretBytes::reserve(std::size_t capacity)
{
    if (!m_failed && capacity > m_capacity)
        grow(capacity);
}

void SecretBytes::clear()
{
    if (m_bytes)
        OPENSSL_secure_clear_free(m_bytes, m_capacity);
    m_bytes = nullptr;
    m_size = 0;
    m_capacity = 0;
    m_failed = false;
}

void SecretBytes::invalidate()
{
    clear();
    m_failed = true;
}

bool SecretBytes::equals(const SecretBytes &other) const
{
    return m_size == other.m_size
        && (m_size == 0 || CRYPTO_memcmp(m_bytes, other.m_bytes, m_size) == 0);
}

bool SecretBytes::grow(std::size_t capacity)
{
    ensureSecureHeap();
    // Without a secure heap OPENSSL_secure_malloc would quietly use the ordinary one.
    auto *bytes = CRYPTO_secure_malloc_initialized()
        ? static_cast<char *>(OPENSSL_secure_malloc(capacity))
        : nullptr;
    if (!bytes) {
        invalidate();
        return false;
    }
    if (m_size > 0)
        std::memcpy(bytes, m_bytes, m_size);
    if (m_bytes)
        OPENSSL_secure_clear_free(m_bytes, m_capacity);
    m_bytes = bytes;
    m_capacity = capacity;
    return true;
}

QDebug operator<<(QDebug debug, const SecretBytes &secret)
{
    const QDebugStateSaver saver(debug);
    debug.nospace() << "[secret " << secret.size() << " B]";
    return debug;
}

} // namespace keyturn
