#include "ui/widgets/revocablesecret.h"

#include <QVariant>

#include <utility>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {
const QString textFormat = u"text/plain"_s;
// Clipboard managers of desktops leave entries with this hint alone.
const QString hintFormat = u"x-kde-passwordManagerHint"_s;
} // namespace

RevocableSecret::RevocableSecret(SecretBytes &&value)
    : m_value(std::move(value))
{}

QStringList RevocableSecret::formats() const
{
    return m_value.isEmpty() ? QStringList() : QStringList{textFormat, hintFormat};
}

bool RevocableSecret::hasFormat(const QString &format) const
{
    return formats().contains(format);
}

QVariant RevocableSecret::retrieveData(const QString &format, QMetaType type) const
{
    if (!hasFormat(format))
        return {};
    if (format == hintFormat)
        return QByteArrayLiteral("secret");
    // What the clipboard hands to other programs lies in ordinary memory; that cannot be avoided.
    return m_value.withView([&type](std::string_view bytes) -> QVariant {
        const auto size = static_cast<qsizetype>(bytes.size());
        if (type.id() == QMetaType::QString)
            return QString::fromUtf8(bytes.data(), size);
        return QByteArray(bytes.data(), size);
    });
}

} // namespace keyturn
