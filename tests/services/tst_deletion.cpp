#include "services/types/deletion.h"

#include <QTest>

using namespace keyturn;

class TstDeletion : public QObject
{
    Q_OBJECT

private slots:
    void window_data();
    void window();
    void plannedHasAWindow();
    void immediateHasNone();
};

void TstDeletion::window_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<bool>("good");
    for (const int days : {7, 8, 29, 30})
        QTest::addRow("%d", days) << days << true;
    for (const int days : {-7, 0, 6, 31, 300})
        QTest::addRow("%d", days) << days << false;
}

void TstDeletion::window()
{
    QFETCH(const int, days);
    QFETCH(const bool, good);
    const std::optional<RecoveryWindow> window = RecoveryWindow::fromDays(days);
    QCOMPARE(window.has_value(), good);
    if (good)
        QCOMPARE(window->days(), days);
}

void TstDeletion::plannedHasAWindow()
{
    QCOMPARE(RecoveryWindow().days(), 30);
    const Deletion deletion = Deletion::planned(*RecoveryWindow::fromDays(9));
    QVERIFY(!deletion.isImmediate());
    QVERIFY(deletion.window());
    QCOMPARE(deletion.window()->days(), 9);
    QVERIFY(deletion != Deletion::planned({}));
}

void TstDeletion::immediateHasNone()
{
    QVERIFY(Deletion::immediate().isImmediate());
    QVERIFY(!Deletion::immediate().window());
    QVERIFY(Deletion::immediate() != Deletion::planned({}));
}

QTEST_GUILESS_MAIN(TstDeletion)
#include "tst_deletion.moc"
