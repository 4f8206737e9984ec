#pragma once

#include "services/types/secretbytes.h"

#include <QMimeData>

namespace keyturn {

//! A secret value as clipboard content: it gives the value only when asked and nothing after it was
//! revoked. Owned by the clipboard.
class RevocableSecret : public QMimeData
{
    Q_OBJECT

public:
    explicit RevocableSecret(SecretBytes &&value);

    void revoke() { m_value.clear(); }

    [[nodiscard]] QStringList formats() const override;
    [[nodiscard]] bool hasFormat(const QString &format) const override;

protected:
    [[nodiscard]] QVariant retrieveData(const QString &format, QMetaType type) const override;

private:
    SecretBytes m_value;
};

} // namespace keyturn
