#include "services/types/callback.h"

#include <QTest>

#include <memory>

using namespace keyturn;

class TstCallback : public QObject
{
    Q_OBJECT

private slots:
    void callsOnceOverAllCopies();
    void isSilentAfterItsContextDied();
    void mayDeleteItsOwnContext();
    void mayCallItselfAgain();
    void movesResultsThrough();
    void dropsWhatItCapturedAfterTheCall();
    void tellsItsContext();
};

void TstCallback::callsOnceOverAllCopies()
{
    QObject context;
    int calls = 0;
    const Callback<int> callback(&context, [&calls](const Result<int> &) { ++calls; });
    const Callback<int> copy = callback; // NOLINT(performance-unnecessary-copy-initialization)
    callback(1);
    callback(2);
    copy(3);
    QCOMPARE(calls, 1);
}

void TstCallback::isSilentAfterItsContextDied()
{
    auto context = std::make_unique<QObject>();
    int calls = 0;
    const Callback<int> callback(context.get(), [&calls](const Result<int> &) { ++calls; });
    context.reset();
    callback(1);
    QCOMPARE(calls, 0);
    QVERIFY(!callback.context());
}

void TstCallback::mayDeleteItsOwnContext()
{
    auto context = std::make_unique<QObject>();
    const auto held = std::make_shared<int>(7);
    int seen = 0;
    const Callback<int> callback(context.get(), [&context, &seen, held](const Result<int> &) {
        context.reset();
        seen = *held; // the capture must still live
    });
    callback(1);
    QCOMPARE(seen, 7);
}

void TstCallback::mayCallItselfAgain()
{
    QObject context;
    int calls = 0;
    std::unique_ptr<Callback<int>> callback;
    callback = std::make_unique<Callback<int>>(&context, [&](const Result<int> &) {
        ++calls;
        (*callback)(2);
    });
    (*callback)(1);
    QCOMPARE(calls, 1);
}

void TstCallback::movesResultsThrough()
{
    QObject context;
    std::unique_ptr<int> got;
    const Callback<std::unique_ptr<int>> callback(
        &context, [&got](Result<std::unique_ptr<int>> result) { got = std::move(*result); });
    callback(std::make_unique<int>(5));
    QVERIFY(got);
    QCOMPARE(*got, 5);
}

void TstCallback::dropsWhatItCapturedAfterTheCall()
{
    QObject context;
    auto held = std::make_shared<int>(1);
    const std::weak_ptr<int> watch = held;
    const Callback<int> callback(&context, [held](const Result<int> &) {});
    held.reset();
    QVERIFY(!watch.expired());
    callback(1);
    QVERIFY(watch.expired());
}

void TstCallback::tellsItsContext()
{
    QObject context;
    QCOMPARE(Callback<int>(&context, [](const Result<int> &) {}).context(), &context);
}

QTEST_GUILESS_MAIN(TstCallback)
#include "tst_callback.moc"
