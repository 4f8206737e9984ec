#pragma once

#include "ui/commands.h"
#include "ui/widgets/dialogframe.h"

QT_BEGIN_NAMESPACE
class QGridLayout;
QT_END_NAMESPACE

namespace keyturn {

//! Keys that a widget answers by itself and that stand in no menu. A plain value.
struct WidgetKeys
{
    QKeySequence keys;
    QString text;
};

[[nodiscard]] QList<WidgetKeys> widgetKeys();

//! Help > Keyboard Shortcuts: every shortcut of the menus as it is set, and the keys of lists and
//! dialogs. Owned by its parent; deletes itself when it is closed.
class ShortcutSheet : public DialogFrame
{
    Q_OBJECT

public:
    ShortcutSheet(const QList<Command> &commands, QWidget *parent);

private:
    void addHeading(QGridLayout *column, const QString &text);
    void addRow(QGridLayout *column, const QString &text, const QString &keys);
};

} // namespace keyturn
