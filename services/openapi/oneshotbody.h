#pragma once

#include "services/types/secretbytes.h"

#include <QIODevice>

namespace keyturn {

//! A request body that can be read once and never rewound. QNetworkAccessManager silently sends a
//! POST again when the server drops the connection; from a sequential device that cannot reset it
//! fails instead. It also tells whether the first byte ever left. Owned by its reply.
class OneShotBody : public QIODevice
{
    Q_OBJECT

public:
    explicit OneShotBody(SecretBytes body, QObject *parent);

    [[nodiscard]] bool wasRead() const { return m_position > 0; }
    [[nodiscard]] bool isEmpty() const { return m_body.isEmpty(); }

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override;
    [[nodiscard]] bool atEnd() const override;
    bool reset() override { return false; }

signals:
    void firstRead();

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    SecretBytes m_body;
    std::size_t m_position = 0;
};

} // namespace keyturn
