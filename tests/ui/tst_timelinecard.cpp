#include "models/accesskeysmodel.h"
#include "tests/app/windowfixture.h"
#include "ui/timelinecard.h"
#include "ui/widgets/rotationtimeline.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QClipboard>
#include <QFileDialog>
#include <QImage>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QWheelEvent>

#include <memory>

using namespace Qt::StringLiterals;
using namespace keyturn;
using namespace keyturn::test;

//! The rotation timeline of the details page, and the page while a rotation runs.
class TestTimelineCard : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { installStyle(); }
    void init();
    void cleanup() { m_fixture.reset(); }

    void tellsPastAndFuture();
    void failureIsMarked();
    void screenReaderGetsTheSame();
    void keysWalkThroughTheParts();
    void range();
    void zoomPanAndBackToNow();
    void picture();
    void accessKeysAndTheFreePlace();
    void rotationInProgress();
    void oldKeyInUse();

private:
    GuiPilot &pilot() { return m_fixture->pilot; }
    LocalBackend &backend() { return m_fixture->backend; }
    RotationTimeline *timeline() { return pilot().find<RotationTimeline>(u"rotationTimeline"_s); }
    TimelineCard *card() { return pilot().find<TimelineCard>(u"timelineCard"_s); }
    QStringList parts();
    qint64 days() { return timeline()->rangeFrom().daysTo(timeline()->rangeTo()); }
    void open(const QString &user);
    void callAs(const QString &keyId, const std::string &keySecret);

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestTimelineCard::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    QTRY_VERIFY(m_fixture->isReady());
    open(u"order-service"_s);
    QTRY_VERIFY(timeline() && timeline()->partCount() > 9);
}

void TestTimelineCard::open(const QString &user)
{
    m_fixture->window.openDetails(u"acs/ram/user/"_s + user);
    QTRY_VERIFY(pilot().find<QAbstractItemView>(u"versionsTable"_s)->model()->rowCount() > 0);
    QTRY_VERIFY(pilot().find<QAbstractItemView>(u"accessKeysTable"_s)->model()->rowCount() > 0);
}

QStringList TestTimelineCard::parts()
{
    QStringList names;
    for (int i = 0; i < timeline()->partCount(); ++i)
        names << timeline()->partName(i);
    return names;
}

void TestTimelineCard::callAs(const QString &keyId, const std::string &keySecret)
{
    auto credentials = std::make_shared<Credentials>();
    credentials->accessKeyId = keyId;
    credentials->accessKeySecret = SecretBytes::copyOf(keySecret);
    ApiClient api(backend().account().endpoints, credentials);
    QObject context;
    bool answered = false;
    StsClient(api).getCallerIdentity(
        {&context, [&answered](const Result<CallerIdentity> &who) { answered = who.has_value(); }});
    QTRY_VERIFY(answered);
}

void TestTimelineCard::tellsPastAndFuture()
{
    QTRY_VERIFY(parts().filter(u"LTAI5tSANDBOX0000015, In use, from 5 Jun 2026"_s).size() == 1);
    QCOMPARE(parts().filter(u", Deleted, from "_s).size(), 4);
    QVERIFY(parts().contains(u"Planned rotation · 5 Jul 2026, 10:00"_s));
    QVERIFY(parts().contains(u"Rotation · 6 May 2026, 10:00"_s));
    QVERIFY(timeline()->accessibleName().contains(u"4 past rotations, 0 failed"_s));
    QVERIFY(timeline()->accessibleName().contains(u"5 Jul 2026"_s));
}

void TestTimelineCard::failureIsMarked()
{
    open(u"iot-ingest"_s);
    QTRY_COMPARE(parts().filter(u"Rotation failed · 13 Jun 2026"_s).size(), 1);
    open(u"legacy-batch"_s); // rotation off: no end, no plans
    QTRY_COMPARE(parts().filter(u"In use, since"_s).size(), 1);
    QVERIFY(parts().filter(u"Planned"_s).isEmpty());
}

void TestTimelineCard::screenReaderGetsTheSame()
{
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(timeline());
    QVERIFY(list);
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->childCount(), timeline()->partCount());
    for (int i = 0; i < list->childCount(); ++i)
        QCOMPARE(list->child(i)->text(QAccessible::Name), timeline()->partName(i));
}

void TestTimelineCard::keysWalkThroughTheParts()
{
    timeline()->setFocus();
    QTest::keyClick(timeline(), Qt::Key_Home);
    QCOMPARE(timeline()->currentPart(), 0);
    QTest::keyClick(timeline(), Qt::Key_Right);
    QCOMPARE(timeline()->currentPart(), 1);
    QTest::keyClick(timeline(), Qt::Key_Left);
    QCOMPARE(timeline()->currentPart(), 0);
    QTest::keyClick(timeline(), Qt::Key_End); // beyond the range: it comes into view
    const int last = timeline()->currentPart();
    QCOMPARE(last, timeline()->partCount() - 1);
    QVERIFY(timeline()->partRect(last).width() > 0);
    QVERIFY(timeline()->rect().intersects(timeline()->partRect(last)));
}

void TestTimelineCard::range()
{
    QCOMPARE(days(), 240); // 6 months behind and ahead of now
    auto *buttons = pilot().find(u"timelineRange"_s);
    const auto choices = buttons->findChildren<QAbstractButton *>();
    QCOMPARE(choices.size(), 3);
    choices.at(2)->click();
    QCOMPARE(days(), 480);
    choices.at(0)->click();
    QCOMPARE(days(), 120);
    // What arrives later does not take the choice back.
    backend().secrets().describeAgain(u"acs/ram/user/order-service"_s);
    QVERIFY(backend().settle());
    QCOMPARE(days(), 120);
}

void TestTimelineCard::zoomPanAndBackToNow()
{
    const QDateTime from = timeline()->rangeFrom();
    const QPointF middle = QRectF(timeline()->rect()).center();
    QWheelEvent zoom(middle, timeline()->mapToGlobal(middle), {}, {0, 120}, Qt::NoButton,
        Qt::ControlModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(timeline(), &zoom);
    QVERIFY(days() < 240);
    const qint64 zoomed = days();
    QTest::mousePress(timeline(), Qt::LeftButton, {}, middle.toPoint());
    QTest::mouseMove(timeline(), middle.toPoint() + QPoint(80, 0));
    QTest::mouseRelease(timeline(), Qt::LeftButton, {}, middle.toPoint() + QPoint(80, 0));
    QCOMPARE(days(), zoomed);
    backend().secrets().timePassed(); // the range is the user's now
    QCOMPARE(days(), zoomed);
    QTest::mouseDClick(timeline(), Qt::LeftButton, {}, middle.toPoint());
    QCOMPARE(timeline()->rangeFrom(), from);
}

void TestTimelineCard::picture()
{
    QGuiApplication::clipboard()->clear();
    m_fixture->window.findChild<QAction *>(u"copyTimelineAction"_s)->trigger();
    QTRY_VERIFY(!QGuiApplication::clipboard()->image().isNull());
    QVERIFY(QGuiApplication::clipboard()->image().width() > timeline()->width());
    m_fixture->window.findChild<QAction *>(u"saveTimelineAction"_s)->trigger();
    auto *dialog = card()->findChild<QFileDialog *>(u"saveTimelineDialog"_s);
    QVERIFY(dialog);
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"timeline.png"_s);
    emit dialog->fileSelected(file);
    QVERIFY(!QImage(file).isNull());
    dialog->close();
}

void TestTimelineCard::accessKeysAndTheFreePlace()
{
    callAs(u"LTAI5tSANDBOX0000015"_s, "not-a-real-secret-0015");
    backend().advance(std::chrono::hours(2));
    open(u"order-service"_s);
    const auto *model = pilot().find<QAbstractItemView>(u"accessKeysTable"_s)->model();
    QTRY_COMPARE(
        model->index(0, AccessKeysModel::LastUsed).data().toString(), u"2 hours ago · STS"_s);
    QCOMPARE(model->index(0, AccessKeysModel::Place).data().toString(), u"In this secret"_s);
    QCOMPARE(model->index(1, 0).data().toString(), u"Free. The next rotation uses this place."_s);
}

void TestTimelineCard::rotationInProgress()
{
    QVERIFY(!pilot().find(u"rotationProgressCard"_s));
    open(u"media-transcoder"_s);
    QTRY_VERIFY(pilot().find(u"rotationProgressCard"_s));
    QCOMPARE(pilot().textOf(u"rotationStep2"_s), u"Old AccessKey pair is deleted in 30 h"_s);
    QTRY_COMPARE(parts().filter(u"LTAI5tSANDBOX0000032, Being deleted"_s).size(), 1);
    QVERIFY(pilot().textOf(u"detailsBanner"_s).startsWith(u"A rotation is running"_s));
    backend().advance(std::chrono::hours(6));
    backend().secrets().timePassed();
    QTRY_COMPARE(pilot().textOf(u"rotationStep2"_s), u"Old AccessKey pair is deleted in 24 h"_s);
}

void TestTimelineCard::oldKeyInUse()
{
    callAs(u"LTAI5tSANDBOX0000032"_s, "not-a-real-secret-0032");
    backend().advance(std::chrono::minutes(12));
    open(u"media-transcoder"_s);
    QTRY_VERIFY(pilot().textOf(u"detailsBanner"_s).contains(u"still in use"_s));
    const QString text = pilot().textOf(u"detailsBanner"_s);
    // A slow machine may need more than the twelve minutes' rest of a second.
    static const QRegularExpression used(
        u"LTAI5tSANDBOX0000032 was used 1[2-9] min ago by STS from 127\\.0\\.0\\.1"_s);
    QVERIFY2(used.match(text).hasMatch(), qPrintable(text));
}

QTEST_MAIN(TestTimelineCard)
#include "tst_timelinecard.moc"
