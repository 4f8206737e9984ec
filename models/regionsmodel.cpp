#include "models/regionsmodel.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

static void initializeRegions()
{
    Q_INIT_RESOURCE(regions); // a static library's resources are not found by themselves
}

namespace keyturn {

RegionsModel::RegionsModel(QObject *parent)
    : QAbstractListModel(parent)
{
    initializeRegions();
    QFile file(u":/keyturn/regions.json"_s);
    [[maybe_unused]] const bool open = file.open(QIODevice::ReadOnly);
    Q_ASSERT(open);
    const QJsonArray table = QJsonDocument::fromJson(file.readAll()).array();
    for (const QJsonValue &row : table)
        m_regions << Region{
            row["id"_L1].toString(), row["en"_L1].toString(), row["zh"_L1].toString()};
}

int RegionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_regions.size());
}

QVariant RegionsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Region &region = m_regions.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return localName(region);
    case IdRole:
        return region.id;
    case Qt::AccessibleTextRole:
        return QString(localName(region) + u", "_s + region.id);
    case SearchRole:
        return QStringList{region.id, region.english, region.chinese}.join(u'\n').toLower();
    default:
        return {};
    }
}

QString RegionsModel::name(const QString &regionId) const
{
    for (const Region &region : m_regions) {
        if (region.id == regionId)
            return localName(region);
    }
    return regionId;
}

bool RegionsModel::isRegionId(const QString &text)
{
    static const QRegularExpression pattern(u"^[a-z]{2,4}(-[a-z0-9]+){1,4}\\z"_s);
    return pattern.match(text).hasMatch();
}

QString RegionsModel::localName(const Region &region)
{
    return QLocale().language() == QLocale::Chinese ? region.chinese : region.english;
}

} // namespace keyturn
