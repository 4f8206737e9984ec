#include "models/pace.h"

#include <QTest>

using namespace keyturn;
using namespace std::chrono_literals;

class TstPace : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsCountedHere();
    void theCloudIsSpared();
};

void TstPace::nothingIsCountedHere()
{
    Pace pace;
    QCOMPARE(pace.pause(), 0ms);
    QVERIFY(!pace.slowDown());
    QCOMPARE(pace.pause(), 0ms);
}

void TstPace::theCloudIsSpared()
{
    Pace pace = Pace::ofTheCloud();
    QCOMPARE(pace.pause(), 100ms);
    pace.speedUp();
    QCOMPARE(pace.pause(), 100ms); // no faster than that
    QVERIFY(pace.slowDown());
    QCOMPARE(pace.pause(), 200ms);
    pace.speedUp();
    QVERIFY(pace.pause() < 200ms && pace.pause() > 190ms);
    while (pace.slowDown()) {}
    QCOMPARE(pace.pause(), 1000ms); // and no slower than that
    for (int i = 0; i < 100; ++i)
        pace.speedUp();
    QCOMPARE(pace.pause(), 100ms);
}

QTEST_GUILESS_MAIN(TstPace)
#include "tst_pace.moc"
