#include "models/secretcolumns.h"

#include "models/phrases.h"
#include "models/secretlistmodel.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace keyturn::column {

namespace {

struct Columns
{
    Q_DECLARE_TR_FUNCTIONS(Columns)
};

constexpr std::array<const char *, SecretListModel::ColumnCount> keys{"name", "description",
    "status", "period", "next", "user", "last", "created", "updated", "deletion", "tags",
    "instance", "actions"};

QString tagText(const QList<Tag> &tags)
{
    QString text;
    for (const Tag &tag : tags)
        text += (text.isEmpty() ? u""_s : u", "_s) + tag.key + u'=' + tag.value;
    return text;
}

QString orDash(const QString &text)
{
    return text.isEmpty() ? u"–"_s : phrase::oneLine(text);
}

} // namespace

QString title(int column)
{
    switch (column) {
    case SecretListModel::Name:
        return Columns::tr("Secret Name");
    case SecretListModel::Description:
        return Columns::tr("Secret Description");
    case SecretListModel::Status:
        return Columns::tr("Status");
    case SecretListModel::Period:
        return Columns::tr("Rotation Period");
    case SecretListModel::Next:
        return Columns::tr("Next Rotation");
    case SecretListModel::UserName:
        return Columns::tr("RAM user");
    case SecretListModel::LastRotation:
        return Columns::tr("Last Rotation");
    case SecretListModel::Created:
        return Columns::tr("Created At");
    case SecretListModel::Updated:
        return Columns::tr("Updated At");
    case SecretListModel::PlannedDeletion:
        return Columns::tr("Planned Deletion Time");
    case SecretListModel::Tags:
        return Columns::tr("Tags");
    case SecretListModel::Instance:
        return Columns::tr("Instance ID");
    case SecretListModel::Actions:
        return Columns::tr("Actions");
    default:
        return {};
    }
}

QString key(int column)
{
    return QLatin1StringView(keys.at(static_cast<std::size_t>(column)));
}

std::optional<int> fromKey(QStringView key)
{
    for (int column = 0; column < SecretListModel::ColumnCount; ++column) {
        if (key == QLatin1StringView(keys.at(static_cast<std::size_t>(column))))
            return column;
    }
    return std::nullopt;
}

QString fact(const Secret &secret, int column)
{
    switch (column) {
    case SecretListModel::UserName:
    case SecretListModel::Tags:
    case SecretListModel::Instance:
        return orDash(text(secret, column));
    default:
        return phrase::plainDateTime(time(secret, column));
    }
}

QString text(const Secret &secret, int column)
{
    switch (column) {
    case SecretListModel::Name:
        return secret.name;
    case SecretListModel::Description:
        return secret.description;
    case SecretListModel::UserName:
        return secret.userName;
    case SecretListModel::Tags:
        return tagText(secret.tags);
    case SecretListModel::Instance:
        return secret.instanceId;
    default:
        return {};
    }
}

QDateTime time(const Secret &secret, int column)
{
    switch (column) {
    case SecretListModel::LastRotation:
        return secret.lastRotation;
    case SecretListModel::Created:
        return secret.created;
    case SecretListModel::Updated:
        return secret.updated;
    case SecretListModel::PlannedDeletion:
        return secret.plannedDeletion;
    default:
        return {};
    }
}

} // namespace keyturn::column
