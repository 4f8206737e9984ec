#include "models/versionsmodel.h"

#include "models/phrases.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keyturn {

void VersionsModel::setVersions(const QList<SecretVersion> &versions)
{
    beginResetModel();
    m_versions = versions;
    std::stable_sort(m_versions.begin(), m_versions.end(),
        [](const SecretVersion &a, const SecretVersion &b) { return a.created > b.created; });
    endResetModel();
}

void VersionsModel::setAccessKeys(const QHash<QString, QString> &ids)
{
    if (m_accessKeys == ids)
        return;
    m_accessKeys = ids;
    if (!m_versions.isEmpty())
        emit dataChanged(index(0, AccessKeyId), index(rowCount() - 1, AccessKeyId));
}

int VersionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_versions.size());
}

int VersionsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant VersionsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SecretVersion &version = m_versions.at(index.row());
    if (role == Qt::ToolTipRole && index.column() == Created)
        return phrase::dateTimeWithUtc(version.created);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Id:
        return phrase::oneLine(version.id);
    case Stage:
        return version.stages.isEmpty() ? u"–"_s : phrase::oneLine(version.stages.join(u", "_s));
    case AccessKeyId: {
        const QString known = m_accessKeys.value(version.id);
        return known.isEmpty() ? u"–"_s : phrase::oneLine(known);
    }
    case Created:
        return phrase::plainDateTime(version.created);
    default:
        return {};
    }
}

QVariant VersionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Id:
        return tr("Version ID");
    case Stage:
        return tr("Version Stage");
    case AccessKeyId:
        return tr("AccessKey ID");
    case Created:
        return tr("Created At");
    default:
        return {};
    }
}

} // namespace keyturn
