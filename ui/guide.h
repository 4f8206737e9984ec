#pragma once

#include "models/account.h"

#include <QObject>

QT_BEGIN_NAMESPACE
class QMenuBar;
class QWidget;
QT_END_NAMESPACE

namespace keyturn {

class CommandPalette;
struct Workspace;

//! Shows what the window can do: the command palette and the sheet of shortcuts. Owned by the
//! window.
class Guide : public QObject
{
    Q_OBJECT

public:
    //! The palette opens at the top of the place.
    Guide(Workspace *workspace, const QList<Account> &accounts, const QMenuBar *menus,
        QWidget *place, QWidget *window);

    void openPalette();
    void openShortcuts();

signals:
    void secretChosen(const QString &name);
    void regionChosen(const QString &regionId);
    void accountChosen(const keyturn::Account &account);

private:
    const QMenuBar *m_menus;
    QWidget *m_place;
    QWidget *m_window;
    CommandPalette *m_palette;
};

//! Moves the focus to the next pane that can take it, or with -1 to the previous one.
void focusNextPane(const QList<QWidget *> &panes, int step);

} // namespace keyturn
