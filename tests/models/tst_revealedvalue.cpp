#include "models/revealedvalue.h"
#include "tests/support/localbackend.h"

#include <QSignalSpy>
#include <QTest>

using namespace keyturn;
using namespace keyturn::test;
using namespace Qt::StringLiterals;

namespace {

using Kind = local::Fault::Kind;
using State = RevealedValue::State;

constexpr int patience = 20'000;
const QString order = SecretOperations::expectedName(u"order-service"_s);

bool isTheValue(const SecretBytes &secret)
{
    return secret.equals(SecretBytes::copyOf("not-a-real-secret-0015"));
}

} // namespace

class TstRevealedValue : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void reveals();
    void readsOnceForTwoClicks();
    void countsDownAndHides();
    void hides();
    void hidingDropsTheAnswer();
    void fetchesWithoutShowing();
    void fetchesWhatIsShownWithoutAsking();
    void hidingDropsWhatWasFetched();
    void isRefused();
    void recoversFromARefusal();
    void survivesDamagedAnswers();
    void anotherSecretForgets();
    void anotherAccountForgets();

private:
    std::unique_ptr<LocalBackend> m_backend;
    std::unique_ptr<RevealedValue> m_value;
};

void TstRevealedValue::init()
{
    m_value.reset();
    m_backend = std::make_unique<LocalBackend>();
    m_value = std::make_unique<RevealedValue>(&m_backend->session());
    m_value->setSecret(order);
}

void TstRevealedValue::reveals()
{
    QCOMPARE(m_value->state(), State::Hidden);
    m_value->reveal();
    QCOMPARE(m_value->state(), State::Loading);
    QVERIFY(m_value->accessKeySecret().isEmpty());
    QTRY_COMPARE(m_value->state(), State::Shown);
    QVERIFY(isTheValue(m_value->accessKeySecret()));
    QCOMPARE(m_value->accessKeyId(), u"LTAI5tSANDBOX0000015"_s);
    QCOMPARE(m_value->secondsLeft(), RevealedValue::secondsShown);
    QVERIFY(!m_value->error());
    QVERIFY(m_backend->settle());
    QCOMPARE(m_backend->actions(), QStringList{u"GetSecretValue"_s});
    const QMap<QString, QString> expected{{u"RegionId"_s, u"cn-hangzhou"_s},
        {u"SecretName"_s, order}, {u"VersionStage"_s, u"ACSCurrent"_s}};
    QCOMPARE(m_backend->journal().first().parameters, expected);
}

void TstRevealedValue::readsOnceForTwoClicks()
{
    m_value->reveal();
    m_value->reveal();
    QTRY_COMPARE(m_value->state(), State::Shown);
    QVERIFY(m_backend->settle());
    QCOMPARE(m_backend->actions().size(), 1); // each is an event in ActionTrail
}

void TstRevealedValue::countsDownAndHides()
{
    m_value->reveal();
    QTRY_COMPARE(m_value->state(), State::Shown);
    QSignalSpy changed(m_value.get(), &RevealedValue::changed);
    QVERIFY(changed.wait(5000));
    QCOMPARE(m_value->secondsLeft(), RevealedValue::secondsShown - 1);
    QCOMPARE(m_value->state(), State::Shown);
}

void TstRevealedValue::hides()
{
    m_value->reveal();
    QTRY_COMPARE(m_value->state(), State::Shown);
    const QSignalSpy changed(m_value.get(), &RevealedValue::changed);
    m_value->hide();
    QCOMPARE(m_value->state(), State::Hidden);
    QVERIFY(m_value->accessKeySecret().isEmpty());
    QCOMPARE(m_value->secondsLeft(), 0);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(m_value->accessKeyId(), u"LTAI5tSANDBOX0000015"_s); // is no secret
}

void TstRevealedValue::hidingDropsTheAnswer()
{
    m_backend->plan(u"GetSecretValue"_s, Kind::Slow);
    m_value->reveal();
    QVERIFY(m_backend->settle());
    m_value->hide();
    QTRY_COMPARE(m_backend->requests(u"GetSecretValue"_s).size(), 1);
    QVERIFY(m_backend->settle());
    QCOMPARE(m_value->state(), State::Hidden);
    QVERIFY(m_value->accessKeySecret().isEmpty());
}

void TstRevealedValue::fetchesWithoutShowing()
{
    QSignalSpy fetched(m_value.get(), &RevealedValue::fetched);
    m_value->fetch();
    QVERIFY(fetched.wait(patience));
    QCOMPARE(m_value->state(), State::Hidden);
    QVERIFY(m_value->accessKeySecret().isEmpty());
    QVERIFY(isTheValue(m_value->takeFetched()));
    QVERIFY(m_value->takeFetched().isEmpty());
    QCOMPARE(fetched.count(), 1);
}

void TstRevealedValue::fetchesWhatIsShownWithoutAsking()
{
    m_value->reveal();
    QTRY_COMPARE(m_value->state(), State::Shown);
    const QSignalSpy fetched(m_value.get(), &RevealedValue::fetched);
    m_value->fetch();
    QCOMPARE(fetched.count(), 1);
    QVERIFY(isTheValue(m_value->takeFetched()));
    QVERIFY(isTheValue(m_value->accessKeySecret()));
    QVERIFY(m_backend->settle());
    QCOMPARE(m_backend->actions().size(), 1);
}

void TstRevealedValue::hidingDropsWhatWasFetched()
{
    QSignalSpy fetched(m_value.get(), &RevealedValue::fetched);
    m_value->fetch();
    m_value->hide();
    QVERIFY(!fetched.wait(300));
    m_value->fetch();
    QVERIFY(fetched.wait(patience));
    m_value->hide();
    QVERIFY(m_value->takeFetched().isEmpty());
}

void TstRevealedValue::isRefused()
{
    m_value->setSecret(SecretOperations::expectedName(u"old-crm-sync"_s));
    m_value->reveal();
    QTRY_COMPARE(m_value->state(), State::Refused);
    QVERIFY(m_value->error());
    QCOMPARE(m_value->error()->kind, ErrorKind::PendingDeletion);
    QVERIFY(m_value->accessKeySecret().isEmpty());
}

void TstRevealedValue::recoversFromARefusal()
{
    m_backend->plan(u"GetSecretValue"_s, Kind::Expired);
    m_value->reveal();
    QTRY_COMPARE(m_value->state(), State::Refused);
    m_value->reveal();
    QTRY_COMPARE(m_value->state(), State::Shown);
    QVERIFY(!m_value->error());
    QVERIFY(isTheValue(m_value->accessKeySecret()));
}

void TstRevealedValue::survivesDamagedAnswers()
{
    for (const Kind kind : {Kind::GarbageJson, Kind::TruncatedJson, Kind::HugeReply,
             Kind::CutMidReply, Kind::EmptyBody, Kind::WrongContentType}) {
        m_backend->plan(u"GetSecretValue"_s, kind, 3);
        m_value->reveal();
        QTRY_COMPARE_WITH_TIMEOUT(m_value->state(), State::Refused, patience);
        QVERIFY(m_value->accessKeySecret().isEmpty());
        m_backend->plan(u"GetSecretValue"_s, kind, 1);
        m_value->reveal();
        QTRY_COMPARE_WITH_TIMEOUT(m_value->state(), State::Shown, patience);
        QVERIFY(isTheValue(m_value->accessKeySecret()));
        m_value->hide();
    }
}

void TstRevealedValue::anotherSecretForgets()
{
    m_value->reveal();
    QTRY_COMPARE(m_value->state(), State::Shown);
    m_value->setSecret(SecretOperations::expectedName(u"oss-backup"_s));
    QCOMPARE(m_value->state(), State::Hidden);
    QVERIFY(m_value->accessKeySecret().isEmpty());
    QVERIFY(m_value->accessKeyId().isEmpty());
}

void TstRevealedValue::anotherAccountForgets()
{
    m_value->reveal();
    QTRY_COMPARE(m_value->state(), State::Shown);
    m_backend->session().setRegion(u"cn-shanghai"_s);
    QCOMPARE(m_value->state(), State::Hidden);
    QVERIFY(m_value->accessKeySecret().isEmpty());
}

QTEST_GUILESS_MAIN(TstRevealedValue)
#include "tst_revealedvalue.moc"
