#include "ui/commands.h"

#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {

//! "&File" is File, and the Chinese "文件(&F)" is 文件.
QString withoutMnemonic(QString text)
{
    static const QRegularExpression bracketed(u"\\s*\\(&.\\)"_s);
    text.remove(bracketed);
    return text.replace(u"&&"_s, u"\u0001"_s).remove(u'&').replace(u'\u0001', u'&');
}

void collect(const QMenu &menu, const QString &path, QList<Command> *found)
{
    for (QAction *action : menu.actions()) {
        if (action->isSeparator() || !action->isVisible())
            continue;
        const QString text = withoutMnemonic(action->text());
        if (const QMenu *inner = action->menu())
            collect(*inner, path + u" › "_s + text, found);
        else
            *found << Command{action, path, text};
    }
}

} // namespace

QString Command::reason() const
{
    return isEnabled() || !action ? QString() : action->statusTip();
}

QString Command::keys() const
{
    return action ? action->shortcut().toString(QKeySequence::NativeText) : QString();
}

QList<Command> commandsOf(const QMenuBar &bar)
{
    QList<Command> found;
    for (const QAction *entry : bar.actions())
        if (const QMenu *menu = entry->menu())
            collect(*menu, withoutMnemonic(entry->text()), &found);
    return found;
}

} // namespace keyturn
