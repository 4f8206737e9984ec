#include "models/retrycountdown.h"

#include <QSignalSpy>
#include <QTest>

using namespace keyturn;
using namespace std::chrono_literals;

// The waits between two tries, with seconds that are a millisecond long.
class TstRetryCountdown : public QObject
{
    Q_OBJECT

private slots:
    void waitsLongerEachTime();
    void startsAnew();
    void stops();
};

void TstRetryCountdown::waitsLongerEachTime()
{
    RetryCountdown countdown;
    countdown.setTick(1ms);
    const QSignalSpy due(&countdown, &RetryCountdown::due);
    const QSignalSpy ticked(&countdown, &RetryCountdown::ticked);
    int ticks = 0;
    for (const int wait : {5, 15, 60, 60}) {
        const auto before = due.count();
        countdown.failed();
        QCOMPARE(countdown.secondsLeft(), wait);
        QVERIFY(countdown.isWaiting());
        QTRY_COMPARE(due.count(), before + 1);
        ticks += wait;
        QCOMPARE(ticked.count(), ticks);
        QVERIFY(!countdown.isWaiting());
    }
}

void TstRetryCountdown::startsAnew()
{
    RetryCountdown countdown;
    countdown.failed();
    countdown.failed();
    QCOMPARE(countdown.secondsLeft(), 15);
    countdown.reset();
    countdown.failed();
    QCOMPARE(countdown.secondsLeft(), 5);
}

void TstRetryCountdown::stops()
{
    RetryCountdown countdown;
    countdown.failed();
    countdown.stop();
    QVERIFY(!countdown.isWaiting());
}

QTEST_GUILESS_MAIN(TstRetryCountdown)
#include "tst_retrycountdown.moc"
