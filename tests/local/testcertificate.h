#pragma once

#include <QByteArray>

namespace keyturn::local {

//! A certificate for localhost that vouches for itself, and its key, made anew.
struct TestCertificate
{
    QByteArray certificate; //!< PEM
    QByteArray key; //!< PEM

    [[nodiscard]] static TestCertificate make();
};

} // namespace keyturn::local
