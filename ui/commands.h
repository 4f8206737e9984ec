#pragma once

#include <QAction>
#include <QPointer>

QT_BEGIN_NAMESPACE
class QMenuBar;
QT_END_NAMESPACE

namespace keyturn {

//! An entry of the menu bar in words: what it is called and where it stands. A plain value.
struct Command
{
    QPointer<QAction> action;
    QString menu; //!< "View" or "View › Theme"
    QString text; //!< without the mnemonic
    //! Why it cannot be used now; empty when it can or when nobody said so.
    [[nodiscard]] QString reason() const;
    [[nodiscard]] bool isEnabled() const { return action && action->isEnabled(); }
    [[nodiscard]] QString keys() const; //!< as they are written on this system
};

//! All entries of a menu bar and its submenus, in their order. The palette and the sheet of
//! shortcuts read the same entries that a person clicks, so they cannot tell anything else.
[[nodiscard]] QList<Command> commandsOf(const QMenuBar &bar);

} // namespace keyturn
