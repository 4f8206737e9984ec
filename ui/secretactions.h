#pragma once

#include "models/secretstatus.h"

#include <QAction>
#include <QObject>

#include <array>

namespace keyturn {

class SecretListModel;

//! What can be done with one secret: the entries of the More menu, the Secret menu and their
//! shortcuts. Entries that do not apply are disabled and say why, never hidden. Owned by the
//! window.
class SecretActions : public QObject
{
    Q_OBJECT

public:
    enum Id {
        Rotate,
        ConfigureRotation,
        ToggleRotation,
        CopyName,
        CopyCli,
        Edit,
        PlanDeletion,
        Restore,
        IdCount
    };

    SecretActions(SecretListModel *secrets, QWidget *window);

    //! The secret that the actions are about; empty for none.
    void setSecret(const QString &name);
    [[nodiscard]] QString secret() const { return m_name; }
    [[nodiscard]] QAction *action(Id id) const
    {
        return m_actions.at(static_cast<std::size_t>(id));
    }
    //! In the order of the More menu, with separators.
    [[nodiscard]] QList<QAction *> menuActions() const { return m_menu; }

signals:
    void triggered(keyturn::SecretActions::Id id, const QString &name);

private:
    QAction *add(Id id, const QString &text, const char *objectName, const QKeySequence &keys);
    void update();
    void enable(Id id, bool enabled, const QString &reason);

    SecretListModel *m_secrets;
    QWidget *m_window;
    QString m_name;
    std::array<QAction *, IdCount> m_actions{};
    QList<QAction *> m_menu;
};

} // namespace keyturn
