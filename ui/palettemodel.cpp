#include "ui/palettemodel.h"

#include "models/phrases.h"
#include "models/workspace.h"
#include "ui/accountlook.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {

constexpr qsizetype most = 20; // of a kind; who has more types on

bool holds(QStringView text, const QStringList &words)
{
    return std::all_of(words.begin(), words.end(),
        [text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

//! Whether a word of the text begins with what was typed first.
bool begins(QStringView text, const QStringList &words)
{
    if (words.isEmpty())
        return false;
    const qsizetype at = text.indexOf(words.first(), 0, Qt::CaseInsensitive);
    return at == 0 || (at > 0 && !text.at(at - 1).isLetterOrNumber());
}

} // namespace

PaletteModel::PaletteModel(Workspace *workspace, const QList<Account> &accounts, QObject *parent)
    : QAbstractListModel(parent)
    , m_workspace(workspace)
    , m_accounts(accounts)
{}

void PaletteModel::setCommands(const QList<Command> &commands)
{
    m_commands = commands;
}

void PaletteModel::search(const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    beginResetModel();
    m_found = commandsLike(words);
    if (!words.isEmpty())
        m_found << secretsLike(words) << accountsLike(words) << regionsLike(words);
    const auto rank = [&words](const Entry &entry) {
        return (begins(entry.text, words) ? 0 : 2) + (entry.enabled ? 0 : 1);
    };
    std::stable_sort(m_found.begin(), m_found.end(),
        [&rank](const Entry &a, const Entry &b) { return rank(a) < rank(b); });
    endResetModel();
}

PaletteModel::Found PaletteModel::commandsLike(const QStringList &words) const
{
    Found found;
    for (const Command &command : m_commands) {
        if (!command.action || !holds(QString(command.menu + u' ' + command.text), words))
            continue;
        const QString detail = command.isEnabled() ? command.keys() : command.reason();
        found << Entry{Kind::Command, command.text, command.menu, detail, {}, command.action,
            command.isEnabled()};
    }
    return found;
}

PaletteModel::Found PaletteModel::secretsLike(const QStringList &words) const
{
    Found found;
    const SecretListModel &secrets = m_workspace->secrets;
    for (int row = 0; row < secrets.rowCount() && found.size() < most; ++row) {
        const QString name =
            secrets.data(secrets.index(row, SecretListModel::Name), SecretListModel::NameRole)
                .toString();
        if (holds(name, words))
            found << Entry{Kind::Secret, phrase::oneLine(name), {}, tr("Details"), name, {}, true};
    }
    return found;
}

PaletteModel::Found PaletteModel::accountsLike(const QStringList &words) const
{
    Found found;
    for (qsizetype i = 0; i < m_accounts.size(); ++i) {
        const QString name = accountName(m_accounts.at(i));
        if (holds(name, words))
            found << Entry{Kind::Account, name, {}, tr("Account"), i, {}, true};
    }
    return found;
}

PaletteModel::Found PaletteModel::regionsLike(const QStringList &words) const
{
    Found found;
    const RegionsModel &regions = m_workspace->regions;
    for (int row = 0; row < regions.rowCount() && found.size() < most; ++row) {
        const QModelIndex index = regions.index(row);
        if (!holds(regions.data(index, RegionsModel::SearchRole).toString(), words))
            continue;
        const QString id = regions.data(index, RegionsModel::IdRole).toString();
        found << Entry{
            Kind::Region, regions.data(index, Qt::DisplayRole).toString(), {}, id, id, {}, true};
    }
    return found;
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_found.size());
}

QString PaletteModel::spoken(const Entry &entry)
{
    QStringList parts{entry.text};
    for (const QString &part : {entry.menu, entry.detail})
        if (!part.isEmpty())
            parts << part;
    return parts.join(u", "_s);
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &entry = m_found.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return entry.text;
    case Qt::AccessibleTextRole:
        return spoken(entry);
    case Qt::ToolTipRole:
        return entry.enabled ? QVariant() : entry.detail;
    case KindRole:
        return static_cast<int>(entry.kind);
    case KeyRole:
        return entry.key;
    case MenuRole:
        return entry.menu;
    case DetailRole:
        return entry.detail;
    case EnabledRole:
        return entry.enabled;
    default:
        return {};
    }
}

} // namespace keyturn
