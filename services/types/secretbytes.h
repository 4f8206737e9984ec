#pragma once

#include <QtGlobal>

#include <cstddef>
#include <functional>
#include <string_view>
#include <utility>

QT_BEGIN_NAMESPACE
class QDebug;
QT_END_NAMESPACE

namespace keyturn {

//! Holds a secret value in OpenSSL's secure heap (locked, not in core dumps, wiped). Move-only; it
//! cannot be streamed or turned into a string by accident. When the heap is full the object turns
//! invalid and stays empty: callers refuse the operation, nothing falls back to ordinary memory.
class SecretBytes
{
public:
    SecretBytes() = default;
    SecretBytes(SecretBytes &&other) noexcept;
    SecretBytes &operator=(SecretBytes &&other) noexcept;
    SecretBytes(const SecretBytes &) = delete;
    SecretBytes &operator=(const SecretBytes &) = delete;
    ~SecretBytes();

    //! Copies bytes that already lie in ordinary memory. The caller wipes or owns the original.
    [[nodiscard]] static SecretBytes copyOf(std::string_view bytes);
    [[nodiscard]] SecretBytes clone() const;

    void append(std::string_view bytes);
    void reserve(std::size_t capacity);
    void clear();
    //! Wipes the bytes and marks the object as one that could not be held.
    void invalidate();

    [[nodiscard]] bool isValid() const { return !m_failed; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] std::size_t size() const { return m_size; }
    //! Compares in constant time.
    [[nodiscard]] bool equals(const SecretBytes &other) const;

    //! The only way to the bytes. The view must not outlive the call.
    template<typename F> decltype(auto) withView(F &&use) const
    {
        return std::forward<F>(use)(std::string_view(m_bytes, m_size));
    }

private:
    bool grow(std::size_t capacity);

    char *m_bytes = nullptr;
    std::size_t m_size = 0;
    std::size_t m_capacity = 0;
    bool m_failed = false;
};

QDebug operator<<(QDebug debug, const SecretBytes &secret);

} // namespace keyturn
