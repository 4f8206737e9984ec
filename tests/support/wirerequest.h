#pragma once

#include <QByteArray>

namespace keyturn::test {

//! One request as it came over the wire.
struct WireRequest
{
    QByteArray head; //!< request line and header lines, without the empty line
    QByteArray body;
    int connection = 0; //!< number of the connection, from 1

    [[nodiscard]] QByteArray requestLine() const;
    //! The value of a header, whatever its case; null when it was not sent.
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
    //! A decoded field of the form body; null when it is not there.
    [[nodiscard]] QByteArray field(const QByteArray &name) const;
    //! Whether the signature fits what really came, computed without Keyturn's own signer.
    [[nodiscard]] bool isSignedWith(const QByteArray &accessKeyId, const QByteArray &secret) const;
};

} // namespace keyturn::test
