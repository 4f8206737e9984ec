#pragma once

#include "models/bulkoperation.h"
#include "models/secretstatus.h"

#include <QAction>
#include <QObject>

#include <array>

namespace keyturn {

class SecretListModel;

//! What can be done with the selected secrets: the entries of the More menu, the Secret menu and
//! their shortcuts. Entries that do not apply are disabled and say why, never hidden. Owned by the
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
    //! Several: the actions are about all of them that allow it.
    void setSecrets(const QStringList &names);
    [[nodiscard]] QString secret() const { return m_names.value(0); }
    [[nodiscard]] QAction *action(Id id) const
    {
        return m_actions.at(static_cast<std::size_t>(id));
    }
    //! In the order of the More menu, with separators.
    [[nodiscard]] QList<QAction *> menuActions() const { return m_menu; }

signals:
    void triggered(keyturn::SecretActions::Id id, const QString &name);
    void triggeredForMany(keyturn::SecretActions::Id id, const QStringList &names);

private:
    QAction *add(Id id, const QString &text, const char *objectName, const QKeySequence &keys);
    void trigger(Id id);
    void update();
    void updateForOne();
    void updateForMany();
    void enable(Id id, bool enabled, const QString &reason);

    SecretListModel *m_secrets;
    QWidget *m_window;
    QStringList m_names;
    std::array<QAction *, IdCount> m_actions{};
    QList<QAction *> m_menu;
};

} // namespace keyturn
