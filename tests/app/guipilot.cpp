#include "tests/app/guipilot.h"

#include "models/secretlistmodel.h"
#include "ui/secretstable.h"

#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QTest>

using namespace Qt::StringLiterals;

namespace keyturn::test {

QList<QWidget *> GuiPilot::layers() const
{
    QList<QWidget *> layers{m_window};
    const auto windows = QApplication::topLevelWidgets();
    for (QWidget *widget : windows) {
        if (widget->isVisible() && qobject_cast<QDialog *>(widget))
            layers << widget;
    }
    // A dialog stands above the one that opened it.
    if (QWidget *front = QApplication::activeModalWidget(); layers.removeOne(front))
        layers << front;
    for (QWidget *widget : windows) {
        const bool popup = widget->windowType() == Qt::Popup || widget->windowType() == Qt::ToolTip;
        if (widget->isVisible() && popup)
            layers << widget;
    }
    return layers;
}

QWidget *GuiPilot::find(const QString &objectName) const
{
    const QList<QWidget *> all = layers();
    for (auto layer = all.crbegin(); layer != all.crend(); ++layer) {
        for (QWidget *widget : (*layer)->findChildren<QWidget *>(objectName)) {
            if (widget->isVisible())
                return widget;
        }
        if ((*layer)->objectName() == objectName)
            return *layer;
    }
    return nullptr;
}

QWidget *GuiPilot::dialog(const QString &objectName) const
{
    for (QWidget *layer : layers()) {
        if (layer->objectName() == objectName)
            return layer;
    }
    return nullptr;
}

bool GuiPilot::click(const QString &objectName) const
{
    auto *button = find<QAbstractButton>(objectName);
    if (!button || !button->isEnabled())
        return false;
    button->click();
    return true;
}

bool GuiPilot::type(const QString &objectName, const QString &text) const
{
    QWidget *field = find(objectName);
    if (!field || !field->isEnabled())
        return false;
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field, text);
    return true;
}

bool GuiPilot::press(Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    m_window->activateWindow();
    if (!QTest::qWaitForWindowActive(m_window))
        return false;
    QTest::keyClick(m_window, key, modifiers);
    return true;
}

bool GuiPilot::choose(const QString &secretName, const QString &actionName) const
{
    auto *table = find<SecretsTable>(u"secretsTable"_s);
    if (!table)
        return false;
    table->selectSecret(secretName);
    if (table->currentSecret() != secretName)
        return false;
    emit table->moreRequested(secretName, table->menuPosition());
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    if (!menu)
        return false;
    for (QAction *action : menu->actions()) {
        if (action->objectName() == actionName && action->isEnabled()) {
            menu->close();
            action->trigger();
            return true;
        }
    }
    menu->close();
    return false;
}

QString GuiPilot::textOf(const QString &objectName) const
{
    QWidget *widget = find(objectName);
    if (const auto *label = qobject_cast<QLabel *>(widget))
        return label->text();
    if (const auto *button = qobject_cast<QAbstractButton *>(widget))
        return button->text();
    return widget ? widget->accessibleName() : QString();
}

QPixmap GuiPilot::picture() const
{
    QPixmap picture = m_window->grab();
    QPainter painter(&picture);
    const QPoint origin = m_window->mapToGlobal(QPoint(0, 0));
    for (QWidget *layer : layers()) {
        if (layer == m_window)
            continue;
        const QPixmap part = layer->grab();
        const QPoint at = layer->mapToGlobal(QPoint(0, 0)) - origin;
        painter.drawPixmap(at, part);
        painter.setPen(QColor(0, 0, 0, 60));
        painter.drawRect(QRect(at, layer->size()).adjusted(-1, -1, 0, 0));
    }
    return picture;
}

} // namespace keyturn::test
