#include "tests/app/screenwalk.h"
#include "ui/style/keyturnstyle.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QRadioButton>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace keyturn;
using namespace keyturn::test;

namespace {

constexpr int mostTabs = 150;

QString wordsFor(const QWidget *widget)
{
    return QString::fromLatin1(widget->metaObject()->className()).section(u"::"_s, -1) + u' '
        + widget->objectName();
}

//! Whether the Tab key shall reach a widget: one stop for each group of radio buttons, one for a
//! spin box with its field.
bool isStop(const QWidget *widget)
{
    if (!widget->isVisible() || !widget->isEnabled() || !(widget->focusPolicy() & Qt::TabFocus))
        return false;
    const auto *radio = qobject_cast<const QRadioButton *>(widget);
    if (radio && !radio->isChecked())
        return false;
    return !widget->focusProxy() && !qobject_cast<const QAbstractSpinBox *>(widget->parentWidget())
        && !qobject_cast<const QMenuBar *>(widget);
}

bool isScrollArea(const QWidget *widget)
{
    return widget->inherits("QAbstractScrollArea") && !widget->inherits("QAbstractItemView");
}

//! Roles that a person acts on or reads: they need a name.
bool needsName(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::PushButton:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::EditableText:
    case QAccessible::ComboBox:
    case QAccessible::SpinBox:
    case QAccessible::MenuItem:
    case QAccessible::ListItem:
    case QAccessible::Dialog:
    case QAccessible::Table:
    case QAccessible::List:
        return true;
    default:
        return false;
    }
}

//! A menu, a popup or a dialog above the window.
QWidget *front()
{
    if (QWidget *popup = QApplication::activePopupWidget())
        return popup;
    if (QWidget *modal = QApplication::activeModalWidget())
        return modal;
    return nullptr;
}

} // namespace

//! Every screen as a screen reader and a keyboard meet it.
class TestAccessibility : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyScreen();

private:
    void look(const QString &screen);
    void lookAt(const QString &screen, QAccessibleInterface *interface);
    void lookAtWidget(const QString &screen, QWidget *widget);
    void lookAtCells(const QString &screen, QAbstractItemView *view);
    void walkByTab(const QString &screen, QWidget *window);
    void blame(const QString &screen, const QString &what) { m_faults.insert(what, screen); }

    QWidget *m_window = nullptr;
    QHash<QString, QString> m_faults;
    int m_screens = 0;
    int m_cells = 0;
    int m_stops = 0;
};

void TestAccessibility::initTestCase()
{
    QApplication::setStyle(new KeyturnStyle(Theme::Scheme::Light));
}

void TestAccessibility::everyScreen()
{
    ScreenWalk walk({1280, 768}, [this](const QString &screen) { look(screen); });
    m_window = &walk.window();
    walk.walk();
    QVERIFY(m_screens > 25);
    QVERIFY2(m_cells > 300, qPrintable(QString::number(m_cells)));
    QVERIFY(m_stops > 100);
    for (auto fault = m_faults.cbegin(); fault != m_faults.cend(); ++fault)
        qWarning("%s: %s", qPrintable(fault.value()), qPrintable(fault.key()));
    QVERIFY2(m_faults.isEmpty(), "see the warnings above");
}

void TestAccessibility::look(const QString &screen)
{
    ++m_screens;
    QWidget *window = front() ? front() : m_window;
    window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window));
    lookAt(screen, QAccessible::queryAccessibleInterface(window));
    for (QWidget *widget : window->findChildren<QWidget *>())
        if (widget->isVisible() && widget->window() == window)
            lookAtWidget(screen, widget);
    for (auto *view : window->findChildren<QAbstractItemView *>())
        if (view->isVisible() && view->window() == window)
            lookAtCells(screen, view);
    if (!qobject_cast<QMenu *>(window)) // a menu has its arrows
        walkByTab(screen, window);
}

void TestAccessibility::lookAt(const QString &screen, QAccessibleInterface *interface)
{
    if (!interface || !interface->isValid() || interface->state().invisible)
        return;
    const auto *widget = qobject_cast<QWidget *>(interface->object());
    const bool part = widget && qobject_cast<QAbstractSpinBox *>(widget->parentWidget());
    const bool separator = interface->role() == QAccessible::Separator;
    if (!part && !separator && needsName(interface->role())
        && interface->text(QAccessible::Name).isEmpty())
        blame(screen,
            u"nameless: role %1 "_s.arg(int(interface->role()))
                + (widget ? wordsFor(widget) : QString()));
    if (interface->role() == QAccessible::Table || interface->role() == QAccessible::List)
        return; // cells are looked at with their model
    for (int i = 0; i < interface->childCount(); ++i)
        lookAt(screen, interface->child(i));
}

void TestAccessibility::lookAtWidget(const QString &screen, QWidget *widget)
{
    if (!isStop(widget) || isScrollArea(widget) || widget->objectName().startsWith(u"qt_"_s))
        return;
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
    if (!interface || interface->role() == QAccessible::NoRole
        || interface->role() == QAccessible::Client)
        return blame(screen, u"no role: "_s + wordsFor(widget));
    if (interface->text(QAccessible::Name).isEmpty())
        blame(screen, u"no name: "_s + wordsFor(widget));
    if (!interface->state().focusable)
        blame(screen, u"not focusable: "_s + wordsFor(widget));
    if (widget->width() < 16 || widget->height() < 16)
        blame(screen, u"too small: "_s + wordsFor(widget));
}

void TestAccessibility::lookAtCells(const QString &screen, QAbstractItemView *view)
{
    // Without a platform that listens, views do not tell their interface when rows change; a new
    // one knows the rows of now.
    if (QAccessibleInterface *old = QAccessible::queryAccessibleInterface(view))
        QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(old));
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(view);
    const QAbstractItemModel *model = view->model();
    if (!spoken || !model)
        return blame(screen, u"silent view: "_s + wordsFor(view));
    for (int row = 0; row < std::min(model->rowCount(), 20); ++row) {
        for (int column = 0; column < model->columnCount(); ++column) {
            const QModelIndex index = model->index(row, column);
            if (view->visualRect(index).isEmpty())
                continue;
            QString text = index.data(Qt::AccessibleTextRole).toString();
            if (text.isEmpty())
                text = index.data().toString();
            QAccessibleInterface *cell = spoken->tableInterface()
                ? spoken->tableInterface()->cellAt(row, column)
                : spoken->child(row);
            ++m_cells;
            // An empty cell is empty for everybody; one that is only painted is not.
            if (cell && cell->text(QAccessible::Name) == text
                && (!text.isEmpty() || column == SecretListModel::Description))
                continue;
            blame(screen,
                u"silent cell of %1 in column %2: %3 instead of %4"_s.arg(wordsFor(view))
                    .arg(column)
                    .arg(cell ? cell->text(QAccessible::Name) : u"nothing"_s, text));
        }
    }
}

void TestAccessibility::walkByTab(const QString &screen, QWidget *window)
{
    QSet<const QWidget *> expected;
    for (const QWidget *widget : window->findChildren<QWidget *>())
        if (widget->window() == window && isStop(widget))
            expected.insert(widget);
    m_stops += int(expected.size());
    QPointer<QWidget> start = QApplication::focusWidget();
    QSet<const QWidget *> seen;
    for (int i = 0; i < mostTabs && !seen.contains(expected); ++i) {
        QWidget *focus = QApplication::focusWidget();
        seen.insert(focus);
        QTest::keyClick(focus ? focus : window, Qt::Key_Tab);
    }
    for (const QWidget *widget : expected)
        if (isStop(widget) && !seen.contains(widget))
            blame(screen, u"Tab does not reach "_s + wordsFor(widget));
    if (start)
        start->setFocus();
}

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
