#include "ui/guide.h"

#include "ui/commandpalette.h"
#include "ui/shortcutsheet.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QMenuBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {

bool takesFocus(const QWidget *widget)
{
    return widget->isVisible() && widget->isEnabled() && widget->focusPolicy() & Qt::TabFocus;
}

//! A list or table if the pane has one, else its first stop of the Tab key.
QWidget *entranceOf(QWidget *pane)
{
    if (!pane->isVisible() || takesFocus(pane))
        return pane->isVisible() ? pane : nullptr;
    const QList<QAbstractItemView *> views = pane->findChildren<QAbstractItemView *>();
    for (QAbstractItemView *view : views)
        if (takesFocus(view))
            return view;
    for (QWidget *next = pane->nextInFocusChain(); next != pane; next = next->nextInFocusChain())
        if (pane->isAncestorOf(next) && takesFocus(next))
            return next;
    return nullptr;
}

} // namespace

Guide::Guide(Workspace *workspace, const QList<Account> &accounts, const QMenuBar *menus,
    QWidget *place, QWidget *window)
    : QObject(window)
    , m_menus(menus)
    , m_place(place)
    , m_window(window)
    , m_palette(new CommandPalette(workspace, accounts, window))
{
    connect(m_palette, &CommandPalette::secretChosen, this, &Guide::secretChosen);
    connect(m_palette, &CommandPalette::regionChosen, this, &Guide::regionChosen);
    connect(m_palette, &CommandPalette::accountChosen, this, &Guide::accountChosen);
}

void Guide::openPalette()
{
    QList<Command> commands = commandsOf(*m_menus);
    commands.removeIf([](const Command &command) {
        return command.action->objectName() == "paletteAction"_L1; // it is open already
    });
    // Enter in an empty palette shall not quit.
    std::stable_partition(commands.begin(), commands.end(),
        [](const Command &command) { return command.action->objectName() != "quitAction"_L1; });
    m_palette->popUp(commands, m_place);
}

void Guide::openShortcuts()
{
    (new ShortcutSheet(commandsOf(*m_menus), m_window))->open();
}

void focusNextPane(const QList<QWidget *> &panes, int step)
{
    const QWidget *focused = QApplication::focusWidget();
    qsizetype current = step > 0 ? -1 : 0;
    for (qsizetype i = 0; i < panes.size(); ++i)
        if (focused && (panes.at(i) == focused || panes.at(i)->isAncestorOf(focused)))
            current = i; // the innermost one comes last
    for (qsizetype i = 1; i <= panes.size(); ++i) {
        const qsizetype next = (current + step * i + 2 * panes.size()) % panes.size();
        if (QWidget *entrance = entranceOf(panes.at(next)))
            return entrance->setFocus(Qt::TabFocusReason);
    }
}

} // namespace keyturn
