#pragma once

#include "models/account.h"
#include "ui/commands.h"

#include <QAbstractListModel>

namespace keyturn {

struct Workspace;

//! What the command palette finds: commands, secrets by name, accounts and regions. Owned by the
//! palette.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Kind { Command, Secret, Account, Region };
    enum Role {
        KindRole = Qt::UserRole,
        KeyRole, //!< name of the secret, ID of the region, index of the account
        MenuRole, //!< the menu that a command stands in
        DetailRole, //!< at the right: keys, the reason why it is disabled, an ID
        EnabledRole
    };

    PaletteModel(Workspace *workspace, const QList<Account> &accounts, QObject *parent = nullptr);

    void setCommands(const QList<Command> &commands);
    //! Finds what holds all words of the text; what begins with the text stands
    //! first, what cannot be used now last.
    void search(const QString &text);
    [[nodiscard]] QAction *action(int row) const { return m_found.at(row).action; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Entry
    {
        Kind kind = Kind::Command;
        QString text;
        QString menu;
        QString detail;
        QVariant key;
        QPointer<QAction> action;
        bool enabled = true;
    };
    using Found = QList<Entry>;

    [[nodiscard]] Found commandsLike(const QStringList &words) const;
    [[nodiscard]] Found secretsLike(const QStringList &words) const;
    [[nodiscard]] Found accountsLike(const QStringList &words) const;
    [[nodiscard]] Found regionsLike(const QStringList &words) const;
    [[nodiscard]] static QString spoken(const Entry &entry);

    Workspace *m_workspace;
    QList<Account> m_accounts;
    QList<Command> m_commands;
    Found m_found;
};

} // namespace keyturn
