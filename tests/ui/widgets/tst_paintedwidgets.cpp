#include "ui/style/keyturnstyle.h"
#include "ui/widgets/rotationtimeline.h"
#include "ui/widgets/stepper.h"
#include "ui/widgets/weekstrip.h"

#include <QAccessible>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace keyturn;

class TestPaintedWidgets : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QApplication::setStyle(new KeyturnStyle(Theme::Scheme::Light)); }

    void stepperGoesBackOnly()
    {
        Stepper stepper({u"Select Type"_s, u"Configuration rotation"_s, u"Review and confirm"_s});
        stepper.setCurrent(1);
        stepper.resize(840, 52);
        stepper.show();
        QCOMPARE(stepper.accessibleName(), u"Step 2 of 3: Configuration rotation, current"_s);
        const QSignalSpy clicked(&stepper, &Stepper::stepClicked);
        QTest::mouseClick(&stepper, Qt::LeftButton, {}, stepper.partRect(2).center());
        QTest::mouseClick(&stepper, Qt::LeftButton, {}, stepper.partRect(1).center());
        QCOMPARE(clicked.count(), 0);
        QTest::mouseClick(&stepper, Qt::LeftButton, {}, stepper.partRect(0).center());
        QCOMPARE(clicked.count(), 1);
        QCOMPARE(clicked.first().first().toInt(), 0);
        QTest::keyClick(&stepper, Qt::Key_Left);
        QTest::keyClick(&stepper, Qt::Key_Space);
        QCOMPARE(clicked.count(), 2);
        stepper.setCurrent(0);
        QCOMPARE(stepper.focusPolicy(), Qt::NoFocus);
    }

    void paintedPartsAreAccessible()
    {
        Stepper stepper({u"Select Type"_s, u"Review and confirm"_s});
        stepper.resize(600, 52);
        stepper.show();
        QAccessibleInterface *whole = QAccessible::queryAccessibleInterface(&stepper);
        QCOMPARE(whole->childCount(), 2);
        QCOMPARE(whole->role(), QAccessible::PageTabList);
        QCOMPARE(whole->child(1)->text(QAccessible::Name),
            u"Step 2 of 2: Review and confirm, not started"_s);
        QCOMPARE(whole->indexOfChild(whole->child(1)), 1);
        QVERIFY(whole->child(1)->rect().isValid());
        QCOMPARE(whole->child(1)->parent(), whole);
        QVERIFY(!whole->child(2));
    }

    void timelineWalksInTimeOrder()
    {
        RotationTimeline line;
        line.resize(700, 110);
        const auto at = [](int month, int day) {
            return QDateTime(QDate(2026, month, day), {10, 0});
        };
        line.setRange(at(1, 1), at(6, 1));
        line.setNow(at(4, 15));
        line.setKeys({{at(3, 1), at(5, 1), TimelineKey::InUse, u"…0002"_s, 1, u"LTAI2"_s},
            {at(1, 10), at(3, 3), TimelineKey::Deleted, u"…0001"_s, 0, u"LTAI1"_s}});
        line.setRotations({{at(3, 1), false, false, false, u"1 Mar"_s},
            {at(2, 20), false, true, false, {}, u"Throttled"_s},
            {at(5, 1), true, false, true, u"1 May"_s}});
        line.show();
        line.setFocus();
        QCOMPARE(line.partCount(), 5);
        QVERIFY(line.accessibleName().contains(u"1 past rotations, 1 failed"_s));
        QStringList names;
        for (int i = 0; i < line.partCount(); ++i)
            names += line.partName(i);
        QVERIFY(names.at(0).startsWith(u"LTAI1, Deleted"_s));
        QVERIFY(names.at(1).startsWith(u"Rotation failed"_s));
        QVERIFY(names.at(1).contains(u"Throttled"_s));
        QVERIFY(names.at(4).startsWith(u"Planned rotation"_s));
        QTest::keyClick(&line, Qt::Key_Home);
        QCOMPARE(line.currentPart(), 0);
        QTest::keyClick(&line, Qt::Key_Right);
        QCOMPARE(line.currentPart(), 1);
        QTest::keyClick(&line, Qt::Key_End);
        QTest::keyClick(&line, Qt::Key_Right);
        QCOMPARE(line.currentPart(), 4);
    }

    void timelineZoomsOnlyWhenAsked()
    {
        RotationTimeline line;
        line.resize(700, 110);
        const QDateTime from(QDate(2026, 1, 1), {0, 0});
        line.setRange(from, from.addDays(100));
        const auto wheel = [&line] {
            QWheelEvent event({350, 40}, line.mapToGlobal(QPointF(350, 40)), {}, {0, 120},
                Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
            QApplication::sendEvent(&line, &event);
        };
        wheel();
        QCOMPARE(line.rangeFrom().daysTo(line.rangeTo()), 100);
        line.setInteractive(true);
        const QSignalSpy changed(&line, &RotationTimeline::rangeChanged);
        wheel();
        QCOMPARE(line.rangeFrom().daysTo(line.rangeTo()), 80);
        QCOMPARE(line.rangeFrom(), from.addDays(10)); // the middle stays
        QCOMPARE(changed.count(), 1);
    }

    void weekStripTellsTheDay()
    {
        WeekStrip strip;
        strip.setCounts(QDate(2026, 6, 16), {{0, 0}, {2, 1}});
        strip.resize(172, strip.sizeHint().height());
        strip.show();
        const QSignalSpy clicked(&strip, &WeekStrip::dayClicked);
        QTest::mouseClick(&strip, Qt::LeftButton, {}, strip.partRect(1).center());
        QTest::keyClick(&strip, Qt::Key_Right);
        QTest::keyClick(&strip, Qt::Key_Return);
        QCOMPARE(clicked.count(), 2);
        QCOMPARE(clicked.at(0).first().toDate(), QDate(2026, 6, 17));
        QCOMPARE(clicked.at(1).first().toDate(), QDate(2026, 6, 18));
        QVERIFY(strip.partName(1).contains(u"2 rotation"_s));
        QVERIFY(strip.partName(1).contains(u"1 deletion"_s));
    }
};

QTEST_MAIN(TestPaintedWidgets)
#include "tst_paintedwidgets.moc"
