#include "services/local/tlsidentity.h"

#include <QFileInfo>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

#include <memory>
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

namespace keyturn::local {

using namespace Qt::StringLiterals;

namespace {

template<auto release> struct Release
{
    template<typename T> void operator()(T *object) const { release(object); }
};
using Bio = std::unique_ptr<BIO, Release<BIO_free_all>>;
using Certificate = std::unique_ptr<X509, Release<X509_free>>;
using PrivateKey = std::unique_ptr<EVP_PKEY, Release<EVP_PKEY_free>>;

Error refused(const QString &message)
{
    return {ErrorKind::Refused, Outcome::NotSent, {}, message, {}};
}

//! Bytes of a file that are wiped when they are done with.
class FileBytes
{
public:
    explicit FileBytes(const QString &path)
        : m_path(path)
    {
        constexpr qint64 limit = 1024 * 1024;
        QFile file(path);
        if (QFileInfo(path).isDir())
            m_problem = u"it is a folder"_s;
        else if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            m_problem = file.errorString();
        else if (file.size() > limit)
            m_problem = u"it is too long"_s;
        else
            m_bytes = file.readAll();
    }
    FileBytes(const FileBytes &) = delete;
    FileBytes &operator=(const FileBytes &) = delete;
    ~FileBytes() { explicit_bzero(m_bytes.data(), static_cast<std::size_t>(m_bytes.size())); }

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    [[nodiscard]] bool isRead() const { return m_problem.isEmpty(); }
    [[nodiscard]] Error unreadable() const
    {
        return refused(u"%1 cannot be read: %2."_s.arg(m_path, m_problem));
    }
    [[nodiscard]] Bio reader() const
    {
        return Bio(BIO_new_mem_buf(m_bytes.constData(), static_cast<int>(m_bytes.size())));
    }

private:
    QString m_path;
    QString m_problem;
    QByteArray m_bytes;
};

QSslKey keyOf(const QByteArray &pem)
{
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec}) {
        QSslKey key(pem, algorithm);
        if (!key.isNull())
            return key;
    }
    return {};
}

bool belongTogether(const FileBytes &certificate, const FileBytes &key)
{
    const Certificate first(
        PEM_read_bio_X509(certificate.reader().get(), nullptr, nullptr, nullptr));
    const PrivateKey second(PEM_read_bio_PrivateKey(key.reader().get(), nullptr, nullptr, nullptr));
    const bool same = first && second && X509_check_private_key(first.get(), second.get()) == 1;
    ERR_clear_error();
    return same;
}

QSslConfiguration configurationOf(const QList<QSslCertificate> &chain, const QSslKey &key)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    // Callers prove who they are by their signatures.
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    tls.setLocalCertificateChain(chain);
    tls.setPrivateKey(key);
    return tls;
}

} // namespace

Result<QSslConfiguration> tlsConfiguration(const TlsFiles &files)
{
    if (!QSslSocket::supportsSsl())
        return refused(u"This installation of Qt has no TLS."_s);
    const FileBytes certificateFile(files.certificate);
    if (!certificateFile.isRead())
        return certificateFile.unreadable();
    const FileBytes keyFile(files.key);
    if (!keyFile.isRead())
        return keyFile.unreadable();
    const QList<QSslCertificate> chain =
        QSslCertificate::fromData(certificateFile.bytes(), QSsl::Pem);
    if (chain.isEmpty())
        return refused(u"%1 holds no certificate in PEM form."_s.arg(files.certificate));
    if (keyFile.bytes().contains("ENCRYPTED"))
        return refused(u"The key in %1 has a passphrase. Give one without."_s.arg(files.key));
    const QSslKey key = keyOf(keyFile.bytes());
    if (key.isNull())
        return refused(u"%1 holds no RSA or EC key in PEM form."_s.arg(files.key));
    if (!belongTogether(certificateFile, keyFile))
        return refused(u"The key in %1 does not belong to the certificate in %2."_s.arg(
            files.key, files.certificate));
    return configurationOf(chain, key);
}

} // namespace keyturn::local
