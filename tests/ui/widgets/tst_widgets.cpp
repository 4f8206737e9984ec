#include "ui/style/keyturnstyle.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/busyring.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/filterchips.h"
#include "ui/widgets/foldingrow.h"
#include "ui/widgets/keyvaluelist.h"
#include "ui/widgets/optioncard.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/toasthost.h"

#include <QApplication>
#include <QButtonGroup>
#include <QFocusFrame>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace keyturn;

class TestWidgets : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QApplication::setStyle(new KeyturnStyle(Theme::Scheme::Light)); }

    void optionCardsAreExclusive()
    {
        QWidget window;
        QButtonGroup group;
        auto *layout = new QVBoxLayout(&window);
        auto *first = new OptionCard(u"First"_s, u"One"_s);
        auto *second = new OptionCard(u"Second"_s, u"Two"_s, OptionCard::Kind::Danger);
        auto *spin = new QSpinBox;
        first->body()->addWidget(spin);
        for (OptionCard *card : {first, second}) {
            card->setGroup(&group);
            layout->addWidget(card);
        }
        first->setSelected();
        window.show();
        QVERIFY(spin->isEnabled());
        const QSignalSpy changed(second, &OptionCard::selectedChanged);
        QTest::mouseClick(second, Qt::LeftButton, {}, QPoint(second->width() - 5, 5));
        QVERIFY(second->isSelected());
        QVERIFY(!first->isSelected());
        QVERIFY(!spin->isEnabled());
        QVERIFY(spin->isVisible());
        QCOMPARE(changed.count(), 1);
        QTest::mouseClick(second, Qt::LeftButton, {}, QPoint(second->width() - 5, 5));
        QVERIFY(second->isSelected());
    }

    void foldingRowFoldsAndComesToRest()
    {
        struct Counter : QObject
        {
            int requests = 0;
            bool eventFilter(QObject *, QEvent *event) override
            {
                requests += event->type() == QEvent::LayoutRequest ? 1 : 0;
                return false;
            }
        } counter;
        auto *first = new QWidget;
        auto *second = new FilterChips({u"All"_s, u"Needs attention"_s});
        first->setMinimumWidth(100);
        FoldingRow row(first, second, 10);
        row.installEventFilter(&counter);
        row.resize(600, 60);
        row.show();
        const auto settle = [&counter] {
            constexpr int many = 20;
            for (int i = 0; i < many; ++i) {
                counter.requests = 0;
                QCoreApplication::sendPostedEvents();
            }
            return counter.requests == 0; // none in the last turn
        };
        QVERIFY(settle());
        QVERIFY(second->x() > first->x());
        row.resize(120, 120);
        QVERIFY(settle());
        QCOMPARE(second->x(), first->x());
        QVERIFY(second->y() > first->y());
        row.resize(600, 60);
        QVERIFY(settle());
        QVERIFY(second->x() > first->x());
    }

    void optionCardsByKeyboard()
    {
        QWidget window;
        QButtonGroup group;
        auto *layout = new QVBoxLayout(&window);
        auto *first = new OptionCard(u"First"_s, u"One"_s);
        auto *second = new OptionCard(u"Second"_s, u"Two"_s);
        for (OptionCard *card : {first, second}) {
            card->setGroup(&group);
            layout->addWidget(card);
        }
        first->setSelected();
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        first->radio()->setFocus();
        QTest::keyClick(first->radio(), Qt::Key_Down);
        QVERIFY(second->isSelected());
        QCOMPARE(QApplication::focusWidget(), second->radio());
        QCOMPARE(second->radio()->accessibleName(), u"Second"_s);
        QCOMPARE(second->radio()->accessibleDescription(), u"Two"_s);
    }

    void optionCardMayHideItsBody()
    {
        QButtonGroup group;
        OptionCard card(u"Now"_s, u"At once"_s, OptionCard::Kind::Danger);
        card.setGroup(&group);
        auto *edit = new QLineEdit;
        card.body()->addWidget(edit);
        card.setBodyVisibleWhenSelected(true);
        card.show();
        QVERIFY(!edit->isVisible());
        card.setSelected();
        QVERIFY(edit->isVisible());
        QVERIFY(edit->isEnabled());
    }

    void filterChipsByKeyboard()
    {
        FilterChips chips({u"All"_s, u"Needs attention"_s, u"Due soon"_s});
        chips.setCount(1, 2);
        chips.show();
        QVERIFY(QTest::qWaitForWindowActive(&chips));
        QCOMPARE(chips.current(), 0);
        QCOMPARE(chips.button(1)->accessibleName(), u"Needs attention, 2"_s);
        const QSignalSpy changed(&chips, &FilterChips::currentChanged);
        chips.button(0)->setFocus();
        QTest::keyClick(chips.button(0), Qt::Key_Right);
        QCOMPARE(chips.current(), 1);
        QCOMPARE(QApplication::focusWidget(), chips.button(1));
        QTest::keyClick(chips.button(1), Qt::Key_End);
        QCOMPARE(chips.current(), 2);
        QTest::keyClick(chips.button(2), Qt::Key_Right);
        QCOMPARE(chips.current(), 2);
        QCOMPARE(changed.count(), 2);
        int stops = 0;
        for (int i = 0; i < chips.count(); ++i)
            stops += chips.button(i)->focusPolicy() & Qt::TabFocus ? 1 : 0;
        QCOMPARE(stops, 1);
    }

    void presetsMayAllBeOff()
    {
        FilterChips presets({u"7 days"_s, u"30 days"_s}, FilterChip::Shape::Preset);
        QCOMPARE(presets.current(), -1);
        presets.setCurrent(1);
        QCOMPARE(presets.current(), 1);
        presets.setCurrent(-1);
        QCOMPARE(presets.current(), -1);
        const QSignalSpy activated(&presets, &ExclusiveRow::activated);
        presets.button(0)->click();
        QCOMPARE(activated.count(), 1);
        QCOMPARE(presets.current(), 0);
    }

    void toastsLeave()
    {
        QWidget content;
        content.resize(600, 400);
        ToastHost host(&content);
        content.show();
        QTest::mouseMove(&content, QPoint(1, 1)); // a toast under the pointer would stay
        host.setLifetime(30);
        host.show(Icon::Copy, u"one"_s);
        QCOMPARE(host.count(), 1);
        QVERIFY(host.isVisible());
        QCOMPARE(host.geometry().bottom() + 1, content.height() - 14);
        QTRY_COMPARE(host.count(), 0);
        QVERIFY(!host.isVisible());
    }

    void aToastSaysNothingTwice()
    {
        QWidget content;
        content.resize(600, 400);
        ToastHost host(&content);
        content.show();
        int undone = 0;
        host.show(Icon::Columns, u"Columns changed"_s, u"Undo"_s, [&undone] { undone = 1; });
        host.show(Icon::Copy, u"Copied"_s);
        host.show(Icon::Columns, u"Columns changed"_s, u"Undo"_s, [&undone] { undone = 2; });
        QCOMPARE(host.texts(), QStringList({u"Copied"_s, u"Columns changed"_s}));
        QVERIFY(host.undoNewest());
        QCOMPARE(undone, 2);
    }

    void atMostTwoToasts()
    {
        QWidget content;
        content.resize(600, 400);
        ToastHost host(&content);
        host.setLifetime(0);
        for (const QString &text : {u"one"_s, u"two"_s, u"three"_s})
            host.show(Icon::Copy, text);
        QCOMPARE(host.texts(), QStringList({u"two"_s, u"three"_s}));
    }

    void undoRunsOnceAndIsTheNewest()
    {
        QWidget content;
        content.resize(600, 400);
        ToastHost host(&content);
        host.setLifetime(0);
        QStringList undone;
        host.show(Icon::Trash, u"one"_s, u"Undo"_s, [&undone] { undone += u"one"_s; });
        host.show(Icon::Trash, u"two"_s, u"Undo"_s, [&undone] { undone += u"two"_s; });
        QVERIFY(host.undoNewest());
        QCOMPARE(undone, QStringList(u"two"_s));
        QCOMPARE(host.texts(), QStringList(u"one"_s));
        auto *button = host.findChild<Toast *>()->findChild<QToolButton *>(u"undoButton"_s);
        QTest::mouseClick(button, Qt::LeftButton);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(undone, QStringList({u"two"_s, u"one"_s}));
        QVERIFY(!host.undoNewest());
    }

    void droppedUndoIsGone()
    {
        QWidget content;
        ToastHost host(&content);
        host.setLifetime(0);
        bool undone = false;
        host.show(Icon::Copy, u"plain"_s);
        host.show(Icon::Trash, u"two"_s, u"Undo"_s, [&undone] { undone = true; });
        host.dropUndo();
        QCOMPARE(host.texts(), QStringList(u"plain"_s));
        QVERIFY(!host.undoNewest());
        QVERIFY(!undone);
    }

    void toastWaitsForThePointer()
    {
        QWidget content;
        Toast toast(Icon::Copy, u"text"_s, {}, {}, &content);
        QSignalSpy finished(&toast, &Toast::finished);
        toast.start(40);
        QEnterEvent enter({}, {}, {});
        QApplication::sendEvent(&toast, &enter);
        QVERIFY(!finished.wait(120));
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(&toast, &leave);
        QVERIFY(finished.count() == 1 || finished.wait());
    }

    void searchFieldClearsFirst()
    {
        QWidget window;
        auto *field = new SearchField(u"Search secrets"_s, &window);
        QTest::keyClicks(field, u"re"_s);
        QTest::keyClick(field, Qt::Key_Escape);
        QCOMPARE(field->text(), QString());
        QCOMPARE(field->accessibleName(), u"Search secrets"_s);
    }

    void bannerReportsItsActions()
    {
        Banner banner(Banner::Kind::Warning, u"Sentence."_s);
        banner.setActions({u"View"_s, u"Try Again"_s});
        banner.setClosable(true);
        banner.show();
        QCOMPARE(banner.accessibleName(), u"Sentence."_s);
        const QSignalSpy triggered(&banner, &Banner::actionTriggered);
        const QSignalSpy closed(&banner, &Banner::closed);
        QTest::mouseClick(banner.actionButton(1), Qt::LeftButton);
        QCOMPARE(triggered.first().first().toInt(), 1);
        QTest::mouseClick(banner.findChild<QToolButton *>(), Qt::LeftButton);
        QCOMPARE(closed.count(), 1);
    }

    void bannerWraps()
    {
        Banner banner(Banner::Kind::Info, u"word "_s.repeated(60));
        QVERIFY(banner.heightForWidth(300) > banner.heightForWidth(900));
        QVERIFY(banner.heightForWidth(900) > banner.minimumSizeHint().height());
    }

    void labelsHoldPlainText()
    {
        Label label(u"<b>x</b>"_s);
        QCOMPARE(label.textFormat(), Qt::PlainText);
        ElidedLabel elided(u"acs/ram/user/a-very-long-name"_s);
        elided.resize(60, 20);
        QCOMPARE(elided.text(), u"acs/ram/user/a-very-long-name"_s);
        QVERIFY(elided.minimumSizeHint().width() < elided.sizeHint().width());
        KeyValueList list;
        const Label *value = list.addRow(u"Name"_s, u"<i>v</i>"_s);
        QCOMPARE(value->textFormat(), Qt::PlainText);
        QVERIFY(value->textInteractionFlags() & Qt::TextSelectableByMouse);
    }

    void ringForTheKeyboardOnly()
    {
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *first = new QPushButton(u"One"_s);
        auto *second = new QPushButton(u"Two"_s);
        layout->addWidget(first);
        layout->addWidget(second);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::mouseClick(first, Qt::LeftButton);
        first->setFocus(Qt::MouseFocusReason);
        const auto ringOn = [&window]() -> QWidget * {
            const auto *frame = window.findChild<QFocusFrame *>();
            return frame && frame->isVisible() ? frame->widget() : nullptr;
        };
        QCOMPARE(ringOn(), nullptr);
        QTest::keyClick(first, Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), second);
        QCOMPARE(ringOn(), second);
        QTest::mouseClick(first, Qt::LeftButton);
        QCOMPARE(ringOn(), nullptr);
    }

    void busyButtonKeepsItsWidth()
    {
        QPushButton button(u"Verify"_s);
        button.show();
        const QSize before = button.sizeHint();
        setButtonBusy(&button, true);
        QVERIFY(!button.isEnabled());
        QCOMPARE(button.sizeHint(), before);
        QCOMPARE(button.text(), u"Verify"_s);
        QVERIFY(button.findChild<BusyRing *>());
        QVERIFY(button.rect().contains(button.findChild<BusyRing *>()->geometry()));
        setButtonBusy(&button, false);
        QVERIFY(button.isEnabled());
        QVERIFY(!button.findChild<BusyRing *>());
    }
};

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
